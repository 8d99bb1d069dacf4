using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nbody\n", "a: 1\n", "body\n")]
    [InlineData("---\r\na: 1\r\n---\r\nbody\r\n", "a: 1\r\n", "body\r\n")]
    [InlineData("---  \na: 1\n--- \nbody", "a: 1\n", "body")]
    [InlineData("---\n---\n", "", "")]
    [InlineData("---\na: 1\n---", "a: 1\n", "")]
    [InlineData("---\na: 1\n---\nx\n---\ny", "a: 1\n", "x\n---\ny")]
    [InlineData("---\na: ---\n ---\n---\nx", "a: ---\n ---\n", "x")]
    public void A_file_is_split_at_its_fences(string text, string yaml, string body)
    {
        var file = new SourceFile("a.md", text);
        var parts = FrontMatter.Split(file).Value.ShouldNotBeNull();
        file.Slice(parts.Yaml).ShouldBe(yaml);
        file.Slice(parts.Body).ShouldBe(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Title\n")]
    [InlineData("\n---\na: 1\n---\n")]
    [InlineData("----\na: 1\n---\n")]
    [InlineData(" ---\na: 1\n---\n")]
    public void A_file_that_begins_otherwise_has_no_front_matter(string text) =>
        Only(text).ShouldBe("GEN002 1:1 the file does not begin with front matter");

    [Theory]
    [InlineData("---")]
    [InlineData("---\na: 1\n")]
    [InlineData("---\na: 1\n\n# b\n\n----\n")]
    public void Front_matter_without_an_end_is_reported_where_it_begins(string text) =>
        Only(text).ShouldBe("GEN003 1:1 the front matter that begins here is never closed");

    [Theory]
    [InlineData("---\na: 1\n----\n")]
    [InlineData("---\na: 1\n--\n\n## b\n")]
    [InlineData("---\na: 1\n...\n")]
    [InlineData("---\na: 1\n—\n")]
    [InlineData("---\na: 1\n—-\n")]
    [InlineData("---\r\na: 1\r\n ---\r\n")]
    public void A_line_that_was_meant_to_end_it_is_told(string text) => Only(text).ShouldBe("GEN003 3:1 this line does not close the front matter");

    private static string Only(string text) => FrontMatter.Split(new SourceFile("a.md", text)).Diagnostics.ShouldHaveSingleItem().Short();
}
