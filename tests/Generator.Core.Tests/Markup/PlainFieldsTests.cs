using CsCheck;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

/// <summary>The quick way through front matter gives what the library gives, or leaves it to it.</summary>
public sealed class PlainFieldsTests
{
    private static readonly string[] Pieces =
    [
        "title: ", "severity:", "a_b: ", "a__b_: x", "_: x", "components: [", "tags:  [", "[", "]", "[]", "{", "}", "\"", "\"a b\"", "'", "\\", "a", "B", "é", "日", "7", "-", "- ", "_", ".",
        "/", ",", ", ", " ,", ":", ": ", " ", "  ", "#", " #", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "~", "null", "---", "...", "\t", "\n", "\n", "\r\n", "\r", "\u00a0", "\u2028", "“", "😀",
        "https://example.org/a?b=c#d", "2026-04-08T18:07Z", "2026-04-08 18:07 UTC", "Sign-in & SSO", "mail: delayed",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(Pieces);

    /// <summary>Any characters at all, and lines that are nearly right: those must not only be left to the library.</summary>
    private static readonly Gen<string> Texts = Gen.Frequency(
        (1, Piece.Array[0, 12].Select(pieces => string.Concat(pieces))),
        (1, Gen.Select(Gen.OneOf("title", "a_b", "x"), Gen.OneOf("\n", "\r\n"), Piece.Array[1, 4])
            .Select((name, end, pieces) => $"{name}: {string.Concat(pieces)}{end}").Array[1, 3].Select(lines => string.Concat(lines))),
        (1, Piece.Array[1, 6].Select(pieces => $"x: [{string.Join(", ", pieces)}]\n")),
        (1, Piece.Array[1, 6].Select(pieces => $"x: \"{string.Concat(pieces)}\"\n")));

    [Fact]
    public void Gives_the_nodes_that_the_library_gives() => Texts.Sample(
        text =>
        {
            var file = new SourceFile("a.md", $"---\n{text}---\n");
            var part = new TextSpan(4, text.Length);
            if (PlainFields.Read(file, part) is { } quick)
            {
                var (value, findings) = YamlReader.ReadAny(file, part);
                findings.ShouldBeEmpty();
                Shown(quick).ShouldBe(Shown(value!));
            }
        },
        iter: 20_000);

    [Theory]
    [InlineData("title: Mail is late\n")]
    [InlineData("title: \"Mail: late\"\nseverity: minor\n")]
    [InlineData("severity: minor\r\nstarted: 2026-04-08 18:07 UTC\r\n")]
    [InlineData("components: [Mail, Sign-in & SSO]\nsource: https://example.org/a\n")]
    [InlineData("detected_by: Überwachung")]
    public void Reads_what_is_usual(string text)
    {
        var file = new SourceFile("a.md", text);
        var quick = PlainFields.Read(file, file.Whole).ShouldNotBeNull();
        Shown(quick).ShouldBe(Shown(YamlReader.ReadAny(file, file.Whole).Value!));
    }

    [Theory]
    [InlineData("title: a: b\n")]
    [InlineData("title: a #b\n")]
    [InlineData("title: a\ntitle: b\n")]
    [InlineData("title:\n")]
    [InlineData("title: |\n  a\n")]
    [InlineData("title: a\n  b\n")]
    [InlineData("tags: [a: b]\n")]
    [InlineData("tags: [a, ]\n")]
    [InlineData("title: \"a\\n\"\n")]
    [InlineData("")]
    public void Leaves_to_the_library_what_is_not(string text)
    {
        var file = new SourceFile("a.md", text);
        PlainFields.Read(file, file.Whole).ShouldBeNull();
    }

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Span} {scalar.Quoted} {scalar.Text}",
        YamlList list => $"{list.Span} [{string.Join(", ", list.Items.Select(Shown))}]",
        YamlMap map => $"{map.Span} {{{string.Join(", ", map.Fields.Select(f => $"{Shown(f.Key)}: {Shown(f.Value)}"))}}}",
        _ => "?",
    };
}
