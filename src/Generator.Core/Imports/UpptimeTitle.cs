using System.Text.RegularExpressions;
using Generator.Core.Settings;

namespace Generator.Core.Imports;

/// <summary>The title of an issue that Upptime opened: <c>🛑 API is down</c>, <c>⚠️ API has degraded performance</c>.</summary>
/// <param name="Text">Without the picture.</param>
/// <param name="Service">Nothing where a person wrote the title.</param>
internal sealed partial record UpptimeTitle(string Text, string? Service, Severity? Severity)
{
    private const int MaxLength = 1_000;

    public static UpptimeTitle Of(string title)
    {
        var text = Pictures().Replace(title, "", 1);
        var match = text.Length > MaxLength ? Match.Empty : Form().Match(text);
        return !match.Success ? new(text, null, null)
            : new(text, match.Groups["service"].Value, match.Groups["down"].Success ? Settings.Severity.Critical : Settings.Severity.Minor);
    }

    [GeneratedRegex("^(?<service>.+) (?:is (?<down>down)|(?:has|is experiencing) degraded performance)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("^(?:🛑|⚠|\uFE0F| )+", RegexOptions.CultureInvariant)]
    private static partial Regex Pictures();
}
