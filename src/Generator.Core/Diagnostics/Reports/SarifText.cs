using System.Text.Json;
using System.Text.RegularExpressions;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Plain text in SARIF, where brackets can be a link and braces a placeholder.</summary>
internal static partial class SarifText
{
    /// <summary>An object <paramref name="name"/> with the text as its only member.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, Plain(text));
        json.WriteEndObject();
    }

    /// <summary>What a reader would take for a link or a placeholder is escaped as the standard says; other brackets stay as they are.</summary>
    public static string Plain(string text)
    {
        var unlinked = text.Contains("](", StringComparison.Ordinal) ? Bracket().Replace(text, @"\$0") : text;
        return Placeholder().Replace(unlinked, "{$0}");
    }

    [GeneratedRegex(@"[\[\]\\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Placeholder();
}
