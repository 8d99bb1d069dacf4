using System.Text;
using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

/// <summary>The quick way through texts of words gives what the library gives, or leaves it to it.</summary>
public sealed class PlainParagraphsTests
{
    private static readonly string[] Pieces =
    [
        "Mail", "is", "late", "a", "7", "1.", "É", "日本", "ß", " ", " ", " ", "  ", "\t", "\n", "\n", "\n\n", "\n\n\n", "\r\n", ".", ",", ";", ":", ": ", "!", "?", "'", "\"", "(", ")", "-", "- ", "---", "–", "—", "’",
        "“", "”", "…", "/", "%", "+", "+ ", "$", "www.", "WWW.", "example.org", "http://", "https:", "mailto:", "a@b.org", "tel:", "*", "_", "~~", "`", "<", ">", "&", "&amp;", "#", "# ", "=", "==", "|", "[", "](", "\\",
        "\u00a0", "\u2028", "😀", "!!", "x) ", "a: b",
        "`a`", "`a`", "`HTTP 503`", "`a < b && c`", "`x_y=*z*`", "`a", "b`", "``", "` a`", "`a|b`", "`é`", "`-v`", "`a.`", "`a:b`", "`a(1)`", "(`b)`",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (1, Gen.OneOf(Pieces).Array[1, 12].Select(pieces => string.Concat(pieces))),
        (2, Gen.OneOf([.. Pieces.Take(48), .. Pieces.TakeLast(16)]).Array[1, 8].Select(pieces => "Now " + string.Concat(pieces))),
        (2, Gen.OneOf("Mail is late", "we look", "It is over.", "no “one” waits", "He said \"no\"", "a - b", "50% done", "Cause: a disk", "`a` is not `b_c`", "see `x <y> & 3`", "it`s").Select(Gen.OneOf("\n", "\n\n", " ", ". ", "\n\n\n"), Gen.OneOf(Pieces))
            .Array[1, 4].Select(parts => string.Concat(parts.Select(p => p.Item1 + p.Item2 + (p.Item3.Length < 3 ? p.Item3 : ""))))));

    [Fact]
    public void Gives_the_bytes_that_the_library_gives()
    {
        var quick = 0;
        Texts.Sample(
            text =>
            {
                var file = new SourceFile("a.md", text);
                var findings = new Findings();
                var read = Markdown.Read(file, file.Whole, findings);
                if (PlainParagraphs.Of(read.Text) is var (html, plain))
                {
                    Interlocked.Increment(ref quick);
                    var library = Markdown.ReadAny(file, file.Whole, findings);
                    Encoding.UTF8.GetString(html).ShouldBe(library.ToHtml("../", 3).Text);
                    Encoding.UTF8.GetString(plain).ShouldBe(library.ToPlainText());
                    library.LinksIntoSite.ShouldBeEmpty();
                    findings.Drain().ShouldBeEmpty();
                }
            },
            iter: 20_000);
        quick.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [InlineData("Mail is late.", "<p>Mail is late.</p>")]
    [InlineData("`451 4.7.1` means `x < y`", "<p><code>451 4.7.1</code> means <code>x &lt; y</code></p>")]
    [InlineData("It says `timed out (110)`.", "<p>It says <code>timed out (110)</code>.</p>")]
    [InlineData("Mail is \"late\": by\nan hour.\n\nNothing is lost!", "<p>Mail is &quot;late&quot;: by\nan hour.</p>\n<p>Nothing is lost!</p>")]
    public void Reads_what_is_usual(string text, string html) => Encoding.UTF8.GetString(PlainParagraphs.Of(text)!.Value.Html).ShouldBe(html);

    [Theory]
    [InlineData("")]
    [InlineData("- Mail")]
    [InlineData("1. Mail")]
    [InlineData("Mail\n---")]
    [InlineData("Mail  \nlate")]
    [InlineData("see www.example.org")]
    [InlineData("see https://example.org")]
    [InlineData("a *b*")]
    [InlineData("a | b")]
    [InlineData("a `b")]
    [InlineData("a ``b``")]
    [InlineData("a ` b`")]
    public void Leaves_to_the_library_what_is_not(string text) => PlainParagraphs.Of(text).ShouldBeNull();
}
