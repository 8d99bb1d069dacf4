using System.Globalization;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed partial class OpeningTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("It is *slow*.\n\nWe look.", "It is slow. We look.")]
    [InlineData("{160}", "{160}")]
    [InlineData("{161}", "{160}…")]
    [InlineData("{159}😀😀", "{159}…")]
    [InlineData("{160} b", "{160}…")]
    [InlineData("{100} {70}", "{100}…")]
    [InlineData("{80} {90}", "{80} {79}…")]
    public void A_text_is_cut_behind_a_word_where_one_ends_late_enough(string text, string expected) => Cut(text, Opening.Whole).ShouldBe(Filled(expected));

    [Theory]
    [InlineData("{160}", "{160}")]
    [InlineData("{161}", "{159}…")]
    [InlineData("{158}😀😀", "{158}…")]
    [InlineData("{160} b", "{159}…")]
    [InlineData("{159} bb", "{159}…")]
    public void It_can_be_cut_earlier_so_that_its_end_has_room(string text, string expected) => Cut(text, Opening.Whole - 1).ShouldBe(Filled(expected));

    private static string Cut(string text, int most)
    {
        var file = new SourceFile("content/incidents/2026/2026-04-08-mail.md", Filled(text));
        return Opening.Of(Markdown.Read(file, file.Whole, new Findings()), most);
    }

    /// <summary>With as many letters as a number in braces says.</summary>
    private static string Filled(string text) => Numbers().Replace(text, number => new string('停', int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Numbers();
}
