using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;

namespace Generator.Core.Themes;

/// <summary>Something that a site can choose about a theme, from the theme's <c>theme.yaml</c>.</summary>
/// <param name="Choices">The words of a choice; empty for other types.</param>
/// <param name="Default">What templates see of it when the site says nothing; nothing for a text or colour without a default.</param>
/// <param name="Meaning">A few words for those who choose.</param>
public sealed partial record ThemeOption(string Name, ThemeOptionType Type, ImmutableArray<string> Choices, object? Default, string Meaning)
{
    private const int MaxNumber = 1_000_000;

    /// <summary>What templates see of a written value: text, a whole number, or yes and no; nothing when it is not of this type.</summary>
    public object? Read(string value) => Read(Type, Choices, value);

    public static object? Read(ThemeOptionType type, ImmutableArray<string> choices, string value) => type switch
    {
        ThemeOptionType.Text => value,
        ThemeOptionType.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxNumber ? number : null,
        ThemeOptionType.YesNo => value.ToLowerInvariant() switch { "yes" or "true" => true, "no" or "false" => false, _ => null },
        ThemeOptionType.Choice => choices.FirstOrDefault(c => c.Equals(value, StringComparison.OrdinalIgnoreCase)),
        _ => Colour().IsMatch(value) ? value.ToLowerInvariant() : null,
    };

    /// <summary>What to write, for a value that is not of this type.</summary>
    public string Help(string value) => Type switch
    {
        ThemeOptionType.Number => "write a whole number with digits alone, at most 1000000",
        ThemeOptionType.YesNo => "write `yes` or `no`",
        ThemeOptionType.Choice => Nearest.Help(value, Choices),
        _ => "write a colour with the digits 0 to f, in quotes because of the `#`: \"#20455e\"",
    };

    /// <summary>What to add where a default is missing.</summary>
    public string HelpWithDefault() => $"add `default: {Type switch { ThemeOptionType.Choice => Choices[0], ThemeOptionType.YesNo => "no", _ => "0" }}`";

    [GeneratedRegex(@"^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}

/// <summary>What an option takes.</summary>
public enum ThemeOptionType
{
    YesNo,
    Text,
    Number,
    Choice,
    Color,
}

public static class ThemeOptionTypes
{
    public static readonly ImmutableArray<ThemeOptionType> All = [.. Enum.GetValues<ThemeOptionType>()];

    /// <summary>As <c>theme.yaml</c> writes it.</summary>
    public static string Word(this ThemeOptionType type) => type switch
    {
        ThemeOptionType.YesNo => "yes/no",
        ThemeOptionType.Text => "text",
        ThemeOptionType.Number => "number",
        ThemeOptionType.Choice => "choice",
        _ => "color",
    };
}
