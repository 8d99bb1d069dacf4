using System.Reflection;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Catalogue;

public sealed partial class RulesTests
{
    private static readonly Instant AsOf = Given.At("2026-06-01T00:00:00Z");

    private static readonly RulePlace[] Readable = [RulePlace.FrontMatter, RulePlace.Body, RulePlace.IncidentFile, RulePlace.Settings];

    /// <summary>What no short example can show.</summary>
    private static readonly Rule[] TooLongToShow = [Rules.TooLarge];

    public static TheoryData<string> Shown => [.. Rules.All.Where(r => Readable.Contains(r.Example.Place)).Except(TooLongToShow).Select(r => r.Code)];

    [Fact]
    public void The_list_has_every_rule_once() => Rules.All.ShouldBe(
        typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Rule>(), ignoreOrder: true);

    [Fact]
    public void Every_code_is_unique_and_of_the_known_form()
    {
        Rules.All.Select(r => r.Code).ShouldAllBe(code => Code().IsMatch(code));
        Rules.All.Select(r => r.Code).ShouldBeUnique();
        Rules.All.Select(r => r.Code).ShouldBeInOrder();
    }

    [Fact]
    public void Titles_begin_in_lower_case_and_have_no_full_stop() =>
        Rules.All.ShouldAllBe(r => !r.Title.EndsWith('.') && (char.IsLower(r.Title[0]) || r.Title.StartsWith("YAML", StringComparison.Ordinal)));

    [Fact]
    public void A_rule_is_found_by_its_code_in_any_case()
    {
        Rules.Find("gen016").ShouldBe(Rules.NoZone);
        Rules.Find("GEN999").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_wrong_example_breaks_the_rule_and_the_right_one_neither_it_nor_another(string code)
    {
        var rule = Rules.Find(code)!;

        FindingsOf(rule, rule.Example.Wrong).Select(d => d.Rule.Code).ShouldContain(code);
        FindingsOf(rule, rule.Example.Right).Where(d => d.Level > Level.Note || d.Rule.Code == code).Select(d => d.Short()).ShouldBeEmpty();
    }

    [Fact]
    public void The_authors_list_of_rules_is_the_catalogue() => RuleReference.Markdown().ShouldMatchApproved(approval => approval
        .NoDiff()
        .WithFilenameGenerator((_, _, type, _) => Repository.PathOf("content", type == "approved" ? "RULES.md" : "RULES.received.md")));

    private static IEnumerable<Diagnostic> FindingsOf(Rule rule, string example)
    {
        const string Settings = "service: Acme\ncomponents: [Mail, Web, {name: Fax, until: 2025-12-31}]\n";
        const string End = "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.\n";
        const string Body = $"## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n{End}";
        const string Fields = "title: Mail is delayed\nseverity: minor\n";
        return rule.Example.Place switch
        {
            RulePlace.Settings => Build($"service: Acme\n{example}\n", $"---\n{Fields}---\n\n{Body}"),
            RulePlace.FrontMatter when example.StartsWith("title:", StringComparison.Ordinal) => Build(Settings, $"---\n{example}\nseverity: minor\n---\n\n{Body}"),
            RulePlace.FrontMatter => Build(Settings, $"---\n{Fields}{example}\n---\n\n{(rule == Rules.PostedAfterItsEnd ? End : Body)}"),
            RulePlace.Body => Build(Settings, $"---\n{Fields}---\n\n{example}\n"),
            _ => Build(Settings, example + "\n"),
        };
    }

    /// <summary>Through the decoder, as files are read, and then the whole of the program with the repository's themes.</summary>
    private static IEnumerable<Diagnostic> Build(string settings, string incident)
    {
        const string Path = "content/incidents/2026/2026-04-08-mail-delayed.md";
        var decoded = Core.Markup.TextDecoder.Decode(Path, System.Text.Encoding.UTF8.GetBytes(incident));

        var result = decoded.Value is null ? null : SiteBuilder.Build(new(new("content/site.yaml", settings), [decoded.Value], [], [Theme], []), AsOf);
        return decoded.Diagnostics.Concat(result?.Diagnostics ?? []);
    }

    private static readonly ThemeSources Theme = Repository.ReadTheme(Repository.PathOf("themes", "default"));

    [GeneratedRegex("^GEN[0-9]{3}$")]
    private static partial Regex Code();
}
