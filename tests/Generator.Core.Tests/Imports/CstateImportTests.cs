using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class CstateImportTests
{
    private const string Front = "title: Uploads fail\ndate: 2018-04-13 15:54:00\nresolved: true\nresolvedWhen: 2018-04-13 17:30:00\nseverity: down";

    [Theory]
    [InlineData("*Resolved* - Over. {{< track \"2018-04-13 17:30:00\" >}}", State.Resolved, "17:30:00", "Over.")]
    [InlineData("**Resolved**: Over. {{< track \"2018-04-13 17:30:00\" >}}", State.Resolved, "17:30:00", "Over.")]
    [InlineData("**Resolved:** Over. {{< track \"2018-04-13 17:30:00\" >}}", State.Resolved, "17:30:00", "Over.")]
    [InlineData("__Monitoring__ – Over. {{% track \"2018-04-13T17:30:00Z\" %}}", State.Monitoring, "17:30:00", "Over.")]
    [InlineData("***Identified***\n{{< track \"2018-04-13 17:30:00\" >}}\nOver.", State.Identified, "17:30:00", "Over.")]
    [InlineData("*Identified* - Over.\n\n{{< track \"2018-04-13 17:30\" >}}", State.Identified, "17:30:00", "Over.")]
    [InlineData("### Investigating\n\nOver. {{<track \"2018-04-13 16:00:00\">}}", State.Investigating, "16:00:00", "Over.")]
    [InlineData("[Final Message]\n\nOver.", State.Resolved, "17:30:00", "Over.")]
    [InlineData("Resolved: Over.", State.Resolved, "17:30:00", "Over.")]
    [InlineData("Over and out.", State.Update, "15:54:00", "Over and out.")]
    [InlineData("Over. {{< track \"2018-04-13 16:00:00\" >}}", State.Update, "16:00:00", "Over.")]
    [InlineData("<!-- *Update* - Copy me. -->\n*Update* - Over.", State.Update, "15:54:00", "Over.")]
    [InlineData("*Update* - See {{< highlight bash >}}ls{{< /highlight >}}", State.Update, "15:54:00", "See ls")]
    [InlineData("*Note* that it is over.", State.Update, "15:54:00", "*Note* that it is over.")]
    [InlineData("Please note: it is over.", State.Update, "15:54:00", "Please note: it is over.")]
    [InlineData("[Resolved](https://example.org/) it is.", State.Update, "15:54:00", "[Resolved](https://example.org/) it is.")]
    public void A_body_of_one_update_is_read_in_all_its_forms(string body, State state, string time, string text) =>
        One(Front, body).Updates.ShouldBe([new(state, At(time), text)]);

    [Fact]
    public void Updates_that_stand_newest_first_become_oldest_first()
    {
        var draft = One(Front, "*Resolved* - c {{< track \"2018-04-13 17:30:00\" >}}\n\n---\n*Update* - b {{< track \"2018-04-13 16:30:00\" >}}\n\n*Investigating* - a {{< track \"2018-04-13 15:54:00\" >}}");

        draft.Updates.Select(u => u.Markdown).ShouldBe(["a", "b", "c"]);
        (draft.Detected, draft.Resolved).ShouldBe((null, At("17:30:00")));
    }

    [Fact]
    public void Updates_without_times_keep_their_order_and_get_the_issues_beginning_and_end() =>
        One(Front, "*Resolved* - c\n\n*Update* - b\n\n*Investigating* - a").Updates.Select(u => (u.Markdown, u.At)).ShouldBe(
            [("a", At("15:54:00")), ("b", At("15:54:00")), ("c", At("17:30:00"))]);

    [Fact]
    public void Paragraphs_with_a_time_each_are_an_update_each() =>
        One(Front, "Second.\n\n{{< track \"2018-04-13 17:00:00\" >}}\n\nFirst.\n\n{{< track \"2018-04-13 16:00:00\" >}}").Updates.Select(u => (u.Markdown, u.At)).ShouldBe(
            [("First.", At("16:00:00")), ("Second.", At("17:00:00"))]);

    [Fact]
    public void Code_is_never_taken_apart() =>
        One(Front, "*Update* - See:\n\n```\n*Resolved* - no\n\n---\n## no\n```").Updates.Single().Markdown.ShouldBe("See:\n\n```\n*Resolved* - no\n\n---\n## no\n```");

    [Fact]
    public void A_postmortem_is_a_section_of_its_own()
    {
        var draft = One(Front, "*Post-mortem* - We learned.\n\n# Much\n\n*Resolved* - c");

        draft.Postmortem.ShouldBe("We learned.\n\n### Much");
        draft.Updates.Select(u => u.Markdown).ShouldBe(["c"]);
    }

    [Theory]
    [InlineData("resolved: true\nresolvedWhen: 2018-04-13 17:30:00", "17:30:00")]
    [InlineData("resolved: true\nresolvedWhen: 2018-04-13T18:30:00+01:00", "17:30:00")]
    [InlineData("resolvedWhen: 2018-04-13T17:30:00.000Z", "17:30:00")]
    [InlineData("resolved: true", "17:00:00")]
    [InlineData("resolved: true\nresolvedWhen: 2018-04-13", "17:00:00")]
    [InlineData("", "17:00:00")]
    [InlineData("resolved: false", null)]
    public void The_end_is_what_is_written_or_else_the_last_Resolved_update(string fields, string? end) =>
        One($"title: Uploads fail\ndate: 2018-04-13 15:54:00\nseverity: notice\n{fields}", "*Resolved* - c {{< track \"2018-04-13 17:00:00\" >}}\n\n*Investigating* - a")
            .Resolved.ShouldBe(end is null ? null : At(end));

    [Theory]
    [InlineData("resolved: true", "*Update* - b {{< track \"2018-04-13 17:00:00\" >}}\n\n*Investigating* - a")]
    [InlineData("resolved: true", "*Resolved* - c\n\n*Update* - b {{< track \"2018-04-13 17:00:00\" >}}\n\n*Investigating* - a")]
    [InlineData("informational: true\nresolved: false", "Text.")]
    [InlineData("", "Text.")]
    public void An_end_that_nothing_tells_is_never_made_up(string fields, string body)
    {
        var draft = One($"title: Uploads fail\ndate: 2018-04-13 15:54:00\nseverity: notice\n{fields}", body);
        var incident = Given.Incident(IncidentWriter.Write(draft), draft.Id);

        incident.ImpactAt(Given.At("2020-01-01T00:00:00Z")).ShouldBeNull();
        incident.IsOpenAt(Given.At("2020-01-01T00:00:00Z")).ShouldBeFalse();
    }

    [Fact]
    public void An_issue_that_is_not_resolved_is_open_whatever_its_updates_say()
    {
        var draft = One("title: Uploads fail\ndate: 2018-04-13 15:54:00\nseverity: down\nresolved: false", "*Resolved* - c {{< track \"2018-04-13 17:00:00\" >}}");

        Given.Incident(IncidentWriter.Write(draft), draft.Id).Resolved.ShouldBeNull();
        draft.Updates.Single().Markdown.ShouldBe("**Resolved**: c");
    }

    [Fact]
    public void An_end_without_a_time_is_not_the_beginning()
    {
        var draft = One(Front, "*Resolved* - We were down. Sorry.");

        (draft.Detected, draft.Resolved, draft.Updates.Single().At).ShouldBe((At("15:54:00"), At("17:30:00"), At("17:30:00")));
    }

    [Theory]
    [InlineData("notice", "*Completed* - c {{< track \"2018-04-13 17:30:00\" >}}\n\n*In progress* - b {{< track \"2018-04-13 15:54:00\" >}}\n\n*Scheduled* - a {{< track \"2018-03-01 10:00:00\" >}}", State.Scheduled, State.InProgress, State.Completed)]
    [InlineData("notice", "*Scheduled* - a {{< track \"2018-03-01 10:00:00\" >}}", State.Scheduled)]
    [InlineData("notice", "We will move. {{< track \"2018-03-01 10:00:00\" >}}", State.Update)]
    [InlineData("notice", "*Resolved* - c {{< track \"2018-04-13 17:30:00\" >}}\n\n*Verifying* - b {{< track \"2018-04-13 15:54:00\" >}}", State.Verifying, State.Completed)]
    [InlineData("down", "*Completed* - c\n\n*Scheduled* - a {{< track \"2018-03-01 10:00:00\" >}}", State.Scheduled, State.Completed)]
    public void Planned_work_is_told_by_its_updates_or_by_a_notice_of_a_later_date(string severity, string body, params State[] states)
    {
        var draft = One(Front.Replace("severity: down", $"severity: {severity}", StringComparison.Ordinal), body);

        (draft.Id, draft.Severity, draft.Started, draft.Detected, draft.Resolved).ShouldBe(("2018-04-13-uploads-fail", Severity.Maintenance, At("15:54:00"), null, At("17:30:00")));
        draft.Updates.Select(u => u.State).ShouldBe(states);
        Given.Incident(IncidentWriter.Write(draft), draft.Id).Start.ShouldBe(At("15:54:00"));
    }

    [Theory]
    [InlineData("down", "*Investigating* - a {{< track \"2018-04-13 15:00:00\" >}}")]
    [InlineData("notice", "*Investigating* - a {{< track \"2018-04-13 15:00:00\" >}}")]
    [InlineData("down", "*In progress* - a")]
    [InlineData("notice", "Text.")]
    public void What_failed_is_no_planned_work(string severity, string body) =>
        One(Front.Replace("severity: down", $"severity: {severity}", StringComparison.Ordinal), body).Severity.ShouldNotBe(Severity.Maintenance);

    [Theory]
    [InlineData("resolved: false", "2018-04-13 16:00:00", "17:30:00", "15:54:00")]
    [InlineData("resolved: false", "2018-04-13 18:00:00", null, "15:54:00")]
    [InlineData("resolved: true", "2018-04-13 18:00:00", "17:30:00", "15:54:00")]
    public void Planned_work_that_is_not_resolved_after_its_planned_end_is_under_way(string fields, string update, string? end, string start)
    {
        var draft = One(Front.Replace("severity: down", "severity: notice", StringComparison.Ordinal).Replace("resolved: true", fields, StringComparison.Ordinal),
            $"*In progress* - b {{{{< track \"{update}\" >}}}}\n\n*Scheduled* - a {{{{< track \"2018-03-01 10:00:00\" >}}}}");

        (draft.Started, draft.Resolved).ShouldBe((At(start), end is null ? null : At(end)));
    }

    [Fact]
    public void A_link_into_the_other_site_is_text() =>
        One(Front, "*Update* - See [it](/issues/x), [there](https://example.org/).").Updates.Single().Markdown.ShouldBe("See \\[it](/issues/x), [there](https://example.org/).");

    [Theory]
    [InlineData("severity: notice", Severity.Notice)]
    [InlineData("severity: disrupted", Severity.Minor)]
    [InlineData("severity: Down", Severity.Critical)]
    [InlineData("severity: odd", Severity.Notice)]
    [InlineData("", Severity.Notice)]
    [InlineData("severity: down\ninformational: true", Severity.Notice)]
    public void A_severity_has_its_counterpart(string fields, Severity severity) =>
        One($"title: Uploads fail\ndate: 2018-04-13 15:54:00\n{fields}", "Text.").Severity.ShouldBe(severity);

    [Theory]
    [InlineData("affected: [A, B, A, a]", "A,B")]
    [InlineData("affected:\n- A\n- ' B '", "A,B")]
    [InlineData("affected: A", "A")]
    [InlineData("affected: null", "")]
    [InlineData("affected:", "")]
    [InlineData("affected: []", "")]
    [InlineData("affected: [[A], {b: c}, ~]", "")]
    public void Affected_systems_are_read_in_all_their_forms(string fields, string names) =>
        string.Join(',', One($"{Front}\n{fields}", "Text.").Components).ShouldBe(names);

    [Theory]
    [InlineData("2018-04-13-uploads-fail", "2018-04-13-uploads-fail")]
    [InlineData("uploads-fail", "2018-04-13-uploads-fail")]
    [InlineData("2019-01-01-uploads-fail", "2018-04-13-uploads-fail")]
    [InlineData("2018-04-13", "2018-04-13-uploads-fail")]
    [InlineData("Größe.de", "2018-04-13-gr-e-de")]
    public void An_id_is_the_files_name_with_the_day_of_the_incident(string stem, string id) =>
        CstateImport.Read([new($"content/issues/{stem}.md", $"---\n{Front}\n---\n\nText.\n")]).Incidents.Single().Id.ShouldBe(id);

    [Fact]
    public void Toml_says_the_same_as_yaml()
    {
        var toml = CstateImport.Read(
        [
            new("content/issues/a.md", "+++\ntitle = \"Uploads fail\"\ndate = 2018-04-13T15:54:00Z\nresolved = true\nresolvedWhen = 2018-04-13 17:30:00\nseverity = \"down\"\naffected = [\"A\"]\n+++\nText.\n"),
            new("config.toml", "title = \"Acme\"\nbaseurl = \"https://acme.example/\"\n[[params.categories]]\nname = \"Front\"\n[params.more]\nx = 1\n[[params.systems]]\nname = \"A\"\ncategory = \"Front\"\n"),
        ]);
        var yaml = CstateImport.Read(
        [
            new("content/issues/a.md", $"---\n{Front}\naffected: [A]\n---\nText.\n"),
            new("config.yml", "title: Acme\nbaseURL: https://acme.example/\nparams:\n  categories: [{name: Front}]\n  systems: [{name: A, category: Front}]\n"),
        ]);

        IncidentWriter.Write(toml.Incidents.Single()).ShouldBe(IncidentWriter.Write(yaml.Incidents.Single()));
        (toml.Site.Service, toml.Site.Source).ShouldBe(("Acme", "https://acme.example/"));
        toml.Site.Components.ShouldBe([new ImportedComponent("A", "Front")]);
        yaml.Site.Components.ShouldBe(toml.Site.Components);
    }

    [Fact]
    public void The_issues_of_the_shortest_path_are_read_and_no_other_pages()
    {
        SourceFile[] files = [Page("site/content/issues/a.md"), Page("site/content/about.md"), Page("site/old/content/issues/b.md")];

        CstateImport.Read([.. files]).Incidents.Select(i => i.Id).ShouldBe(["2018-04-13-a"]);
        CstateImport.Read([files[1], Page("site/b.md")]).Incidents.Select(i => i.Id).ShouldBe(["2018-04-13-about", "2018-04-13-b"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("site/content/issues/2020-x.md", true)]
    [InlineData("issues/x.md", true)]
    [InlineData("site/config.yml", true)]
    [InlineData("site/hugo.toml", true)]
    [InlineData("content/issues/_index.md", false)]
    [InlineData("content/issues/_index.de.md", false)]
    [InlineData("README.md", false)]
    [InlineData("themes/cstate/exampleSite/content/issues/x.md", false)]
    [InlineData("content/issues/x.html", false)]
    [InlineData("docker-compose.yml", false)]
    public void A_file_is_taken_by_its_path(string path, bool taken) => CstateImport.Importer.Takes(path).ShouldBe(taken);

    private static Draft One(string front, string body)
    {
        var result = CstateImport.Read([new("content/issues/2018-04-13-uploads-fail.md", $"---\n{front}\n---\n\n{body}\n")]);
        result.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty();
        return result.Incidents.ShouldHaveSingleItem();
    }

    private static Instant At(string time) => Given.At($"2018-04-13T{time}Z");

    private static SourceFile Page(string path) => new(path, $"---\n{Front}\n---\n\nText.\n");
}
