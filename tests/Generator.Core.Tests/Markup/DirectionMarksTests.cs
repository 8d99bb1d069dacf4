using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class DirectionMarksTests
{
    [Theory]
    [InlineData("x\u2029", -1)]
    [InlineData("x\u202a", 1)]
    [InlineData("x\u202e", 1)]
    [InlineData("x\u202f", -1)]
    [InlineData("x\u2065", -1)]
    [InlineData("x\u2066", 1)]
    [InlineData("x\u2069", 1)]
    [InlineData("x\u206a", -1)]
    [InlineData("x\u202a\u2066", 1)]
    [InlineData("x\u2066\u202a", 1)]
    public void The_first_embedding_override_or_isolate_is_found(string text, int at) => DirectionMarks.FirstIn(text).ShouldBe(at);
}
