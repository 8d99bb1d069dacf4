using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Sources;

public sealed class SourceFileTests
{
    [Theory]
    [InlineData("content/incidents/2026/2026-04-08-mail.md", "2026-04-08-mail")]
    [InlineData("site.yaml", "site")]
    [InlineData("a.b/c", "c")]
    [InlineData("a/b.c.md", "b.c")]
    public void The_stem_is_the_name_without_folder_and_ending(string path, string stem) => new SourceFile(path, "").Stem.ShouldBe(stem);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(6, 3, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(99, 3, 2)]
    public void Lines_and_columns_are_counted_from_one_and_end_with_the_text(int offset, int line, int column) =>
        new SourceFile("a", "ab\nc\r\nd").Position(offset).ShouldBe((line, column));

    [Theory]
    [InlineData(0, "ab")]
    [InlineData(2, "ab")]
    [InlineData(4, "c")]
    [InlineData(6, "")]
    [InlineData(7, "d")]
    [InlineData(99, "d")]
    public void The_line_at_an_offset_has_no_ending(int offset, string line) =>
        new SourceFile("a", "ab\nc\r\n\nd").LineAt(offset).ShouldBe(line);

    [Fact]
    public void A_slice_is_the_text_of_its_span() => new SourceFile("a", "abcdef").Slice(new(2, 3)).ShouldBe("cde");

    [Fact]
    public void A_span_between_crossed_bounds_is_empty() => TextSpan.FromBounds(5, 3).ShouldBe(new TextSpan(5, 0));
}
