using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Generator.Core.Tests;

/// <summary>Laws of every workflow and action under <c>.github/</c>: what a stranger's pull request may not be given.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. Repository.FilesBelow(Repository.PathOf(".github"))
        .Where(f => f.Contains($"{Path.DirectorySeparatorChar}workflows{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.GetFileName(f) == "action.yml")
        .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))];

    public static TheoryData<string> Workflows => [.. Files.Select(f => f.Data).Where(f => f.Contains("/workflows/", StringComparison.Ordinal))];

    [Fact]
    public void The_workflows_and_the_action_are_found() => Files.Select(f => f.Data).ShouldBe(
        [".github/actions/check/action.yml", ".github/workflows/ci.yml", ".github/workflows/incidents.yml", ".github/workflows/pages.yml", ".github/workflows/release.yml"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void No_event_lends_a_fork_this_repositorys_rights(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));

        text.ShouldNotContain("pull_request_target");
        text.ShouldNotContain("workflow_run");
        text.ShouldNotContain("issue_comment");
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_workflow_begins_with_the_right_to_read_and_no_other(string file) =>
        Get(Root(file), "permissions").ShouldBeOfType<YamlMappingNode>().Children.Select(p => $"{p.Key}: {p.Value}").ShouldBe(["contents: read"]);

    /// <summary>An expression in a script is put into it as text, so that whoever chooses the value writes the script.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void No_script_holds_an_expression(string file) =>
        Nodes(Root(file)).SelectMany(n => Scalars(n, "run")).Where(script => script.Contains("${{", StringComparison.Ordinal)).ShouldBeEmpty();

    /// <summary>Names and titles are the stranger's to choose; a commit, a repository's name and the kind of event are not.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Of_the_event_only_what_a_stranger_cannot_choose_is_used(string file) =>
        EventField().Matches(File.ReadAllText(Repository.PathOf(file))).Select(m => m.Value).Distinct().Except(
        [
            "github.event.pull_request.base.sha",
            "github.event.pull_request.head.repo.full_name",
            "github.event.repository.default_branch",
        ]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_action_of_others_is_pinned_to_a_commit(string file) =>
        Nodes(Root(file)).SelectMany(n => Scalars(n, "uses")).ShouldAllBe(uses => Commit().IsMatch(uses) || uses == "./.outages/.github/actions/check");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_checkout_leaves_no_token_behind(string file) => Nodes(Root(file))
        .Where(n => Scalars(n, "uses").Any(u => u.StartsWith("actions/checkout@", StringComparison.Ordinal)))
        .ShouldAllBe(step => Scalars(Get(step, "with")!, "persist-credentials").Single() == "false");

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_job_ends_some_time(string file) =>
        ((YamlMappingNode)Get(Root(file), "jobs")!).Children.Values.ShouldAllBe(job => Get(job, "timeout-minutes") != null);

    private static YamlNode Root(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.PathOf(file))));
        return yaml.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static IEnumerable<YamlNode> Nodes(YamlNode root) => root.AllNodes;

    private static IEnumerable<string> Scalars(YamlNode node, string key) => Get(node, key) is YamlScalarNode { Value: { } value } ? [value] : [];

    private static YamlNode? Get(YamlNode node, string key) => node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    [GeneratedRegex(@"github\.(?:event\.[a-z_.]+|head_ref|base_ref|ref_name|actor)")]
    private static partial Regex EventField();

    [GeneratedRegex("^[a-z-]+/[a-z/-]+@[0-9a-f]{40}$")]
    private static partial Regex Commit();
}
