using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed partial class StyleTests
{
    public static TheoryData<string> Sheets => ["default/assets/style.css", "plain/assets/plain.css"];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Dark_is_the_same_whether_the_system_or_the_reader_asks_for_it(string sheet)
    {
        var text = Read(sheet);
        var system = Colours(BySystem().Match(text).Groups[1].Value);
        var reader = ByReader().Matches(text).SelectMany(m => Colours(m.Groups[1].Value)).ToArray();

        system.ShouldNotBeEmpty();
        reader.ShouldBe(system);
        text.ShouldContain(":root[data-theme=\"light\"] { color-scheme: light; }");
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_style_sheet_heeds_what_the_reader_prefers_and_prints_light(string sheet)
    {
        var text = Read(sheet);

        text.ShouldContain("@media (prefers-contrast: more)");
        text.ShouldContain("@media print");
        // Dark is for screens alone, once as the system wants it and once as the reader does; else the word stands in `color-scheme`.
        (BySystem().Count(text), ByReader().Count(text), text.Split("dark").Length - 1).ShouldBe((1, 1, 4));
        text.ShouldContain(":focus-visible");
    }

    /// <summary>So that pages turn round as a whole where the language runs from right to left.</summary>
    [Theory]
    [MemberData(nameof(Sheets))]
    public void Sides_are_named_by_the_direction_of_writing(string sheet) =>
        Sided().Matches(Read(sheet)).Select(m => m.Value).ShouldBeEmpty();

    private static string Read(string sheet) => File.ReadAllText(Repository.PathOf(["themes", .. sheet.Split('/')]));

    private static string[] Colours(string block) => [.. Variable().Matches(block).Select(m => m.Value)];

    [GeneratedRegex(@"@media screen and \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme=""light""\]\) \{([^}]*)\}")]
    private static partial Regex BySystem();

    [GeneratedRegex(@"@media screen \{\s*:root\[data-theme=""dark""\] \{([^}]*)\}")]
    private static partial Regex ByReader();

    [GeneratedRegex(@"--[a-z0-9-]+: [^;]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?:margin|padding|border)-(?:left|right)\b|(?<=[;{ ])(?:left|right): |(?:float|text-align): left")]
    private static partial Regex Sided();
}
