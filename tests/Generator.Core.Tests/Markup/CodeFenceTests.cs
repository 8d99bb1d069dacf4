using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class CodeFenceTests
{
    [Theory]
    [InlineData("a\n```\nb\n```\nc", "a c")]
    [InlineData("~~~~ log\nb\n~~~\n````\n~~~~\nc", "c")]
    [InlineData("a\n    ```\nb", "a     ``` b")]
    [InlineData("- ```\n  b\n  ```\nc", "c")]
    [InlineData("10. ```\n    b\n    ```\nc", "c")]
    [InlineData("- ```\n  b\n\nc", "c")]
    [InlineData("- a\n  ```\n  b\n  ```\n\nc", "- a  c")]
    [InlineData("-```\nb", "-``` b")]
    public void Lines_of_code_are_covered(string text, string outside) =>
        string.Join(' ', CodeFence.LinesOutside(text, new(0, text.Length)).Select(l => text.Substring(l.Start, l.Length))).ShouldBe(outside);

    [Theory]
    [InlineData("a\n```\nb\n```\nc", "")]
    [InlineData("a\n```\nb", "```")]
    [InlineData("```\nb\n```\n\n~~~~ log\n~~~\nc", "~~~~ log")]
    [InlineData("~~~\nb\n~~~\n- ````\n  c\n  ```", "- ````")]
    public void A_block_that_nothing_closes_is_told(string text, string opening) =>
        (CodeFence.Unclosed(text, new(0, text.Length)) is { } block ? new SourceFile("", text).Slice(block.Opening.Span) : "").ShouldBe(opening);
}
