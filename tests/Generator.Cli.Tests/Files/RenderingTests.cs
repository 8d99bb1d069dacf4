using Generator.Cli.Files;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Files;

public sealed class RenderingTests
{
    private static readonly Output Good = Output.Of("a.txt", () => "a");

    [Fact]
    public void Outputs_that_fail_at_once_do_not_keep_others_from_being_tried()
    {
        var rendering = new Rendering();
        for (var i = 0; i < 100; i++)
        {
            Rendered(rendering, Failing(TimeSpan.Zero)).Diagnostics.ShouldHaveSingleItem();
        }

        Rendered(rendering, Good).Value.ShouldBe("a"u8.ToArray());
    }

    [Fact]
    public void Once_those_that_failed_have_taken_long_no_other_is_tried()
    {
        var rendering = new Rendering { Patience = TimeSpan.FromMilliseconds(20) };

        Rendered(rendering, Failing(TimeSpan.FromMilliseconds(50))).Diagnostics.ShouldHaveSingleItem();

        Rendered(rendering, Good).Value.ShouldBeNull();
        Rendered(rendering, Failing(TimeSpan.Zero)).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_takes_long_and_goes_well_does_not_count()
    {
        var rendering = new Rendering { Patience = TimeSpan.FromMilliseconds(20) };

        Rendered(rendering, new("a", () =>
        {
            Thread.Sleep(50);
            return [];
        }));

        Rendered(rendering, Good).Value.ShouldNotBeNull();
    }

    private static Checked<byte[]> Rendered(Rendering rendering, Output output)
    {
        byte[]? bytes = null;
        var findings = rendering.Render(output, taken => bytes = [.. taken]);
        return new(bytes, findings);
    }

    private static Output Failing(TimeSpan after) => new("a.html", _ =>
    {
        Thread.Sleep(after);
        return [new(Rules.TemplateFailed, new SourceFile("a.html", "").Start, "it failed")];
    });
}
