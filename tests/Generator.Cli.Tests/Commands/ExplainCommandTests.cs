using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Outages outages = new();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void A_rule_is_explained_with_its_examples()
    {
        var result = outages.Run("explain", "gen004");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith("GEN004 (error): YAML that cannot be read\n");
        result.Output.ShouldContain("Wrong, in an incident's front matter:\n\n    components: [Mail, Web\n\nRight:\n\n    components: [Mail, Web]\n");
    }

    [Fact]
    public void Without_a_code_all_rules_are_listed()
    {
        var result = outages.Run("explain");

        result.ExitCode.ShouldBe(0);
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Core.Diagnostics.Rules.All.Length);
    }

    [Fact]
    public void An_unknown_code_is_wrong_usage()
    {
        var result = outages.Run("explain", "GEN01");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("there is no rule `GEN01`");
        result.Error.ShouldContain("help: did you mean");
    }
}
