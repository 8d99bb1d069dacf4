using System.Text.Json;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs.Api;

public sealed class StatuspageApiTests
{
    private const string Settings = """
        service: Acme
        url: https://history.example.org/acme
        components:
          - {name: Mail, slug: mail, group: Front, since: 2026-01-01}
          - {name: Web, slug: web, group: Front, description: The console}
          - {name: Gone, slug: gone, until: 2026-04-30}
          - {name: Search, slug: search}
        """;

    /// <summary>The keys of Statuspage's own files, as they were read from public pages.</summary>
    private static readonly string[] PageKeys = ["id", "name", "url", "time_zone", "updated_at"];
    private static readonly string[] ComponentKeys =
        ["id", "name", "status", "created_at", "updated_at", "position", "description", "showcase", "start_date", "group_id", "page_id", "group", "only_show_if_degraded"];

    private static readonly string[] IncidentKeys =
    [
        "id", "name", "status", "created_at", "updated_at", "monitoring_at", "resolved_at", "impact", "shortlink", "started_at", "page_id", "incident_updates", "components",
        "reminder_intervals", "postmortem_body", "postmortem_body_last_updated_at", "postmortem_ignored", "postmortem_published_at", "postmortem_notified_subscribers",
        "postmortem_notified_twitter",
    ];

    private static readonly string[] UpdateKeys =
        ["id", "status", "body", "incident_id", "created_at", "updated_at", "display_at", "affected_components", "deliver_notifications", "custom_tweet", "tweet_id"];

    [Fact]
    public void There_are_the_files_of_Statuspage_even_without_an_incident()
    {
        var files = Files();

        files.Keys.Where(p => p.StartsWith("api/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "api/v2/components.json", "api/v2/incidents.json", "api/v2/incidents/unresolved.json", "api/v2/scheduled-maintenances.json",
            "api/v2/scheduled-maintenances/active.json", "api/v2/scheduled-maintenances/upcoming.json", "api/v2/status.json", "api/v2/summary.json",
        ]);
        Keys(files["api/v2/status.json"]).ShouldBe(["page", "status"]);
        Keys(files["api/v2/summary.json"]).ShouldBe(["page", "components", "incidents", "scheduled_maintenances", "status"]);
        Keys(files["api/v2/incidents.json"]).ShouldBe(["page", "incidents", "previous", "next"]);
        files["api/v2/status.json"].GetProperty("status").ToString().ShouldBe("""{"indicator":"none","description":"All Systems Operational"}""");
        files["api/v2/incidents.json"].GetProperty("incidents").GetArrayLength().ShouldBe(0);
        files["api/v2/incidents.json"].GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Every_key_of_Statuspage_is_there()
    {
        var files = Files(Open("2026-04-29-a", "major"), Planned("2026-04-30-now", "2026-04-30T23:00:00Z"), Planned("2026-05-09-later", "2026-05-09T10:00:00Z", "2026-05-09T11:00:00Z"));
        var summary = files["api/v2/summary.json"];
        JsonElement[] records = [.. summary.GetProperty("incidents").EnumerateArray(), .. summary.GetProperty("scheduled_maintenances").EnumerateArray()];

        PageKeys.ShouldBeSubsetOf(Keys(summary.GetProperty("page")));
        summary.GetProperty("components").EnumerateArray().ShouldAllBe(c => ComponentKeys.All(k => Has(c, k)));
        records.Length.ShouldBe(3);
        records.ShouldAllBe(r => IncidentKeys.All(k => Has(r, k)) && Has(r, "scheduled_for") == Has(r, "scheduled_until"));
        records.Count(r => Has(r, "scheduled_for")).ShouldBe(2);
        records.SelectMany(r => r.GetProperty("components").EnumerateArray()).ShouldAllBe(c => ComponentKeys.All(k => Has(c, k)));
        records.SelectMany(r => r.GetProperty("incident_updates").EnumerateArray()).ShouldAllBe(u => UpdateKeys.All(k => Has(u, k)));
        summary.GetRawText().ShouldNotContain(":00Z\"");
    }

    [Fact]
    public void Components_tell_what_goes_on()
    {
        var files = Files(
            Open("2026-04-29-a", "minor", "[Mail]"),
            Open("2026-04-29-b", "notice", "[{name: Search, severity: critical}, {name: Mail, to: 2026-04-29T19:00:00Z, severity: major}]"),
            Planned("2026-04-30-now", "2026-04-30T23:00:00Z", components: "[Web, Mail]"));

        files["api/v2/components.json"].GetProperty("components").EnumerateArray().Select(c => (Text(c, "name"), Text(c, "status"))).ShouldBe(
        [
            ("Front", "degraded_performance"), ("Mail", "degraded_performance"), ("Web", "under_maintenance"), ("Search", "major_outage"),
        ]);
        files["api/v2/status.json"].GetProperty("status").ToString().ShouldBe("""{"indicator":"minor","description":"Partially Degraded Service"}""");
    }

    [Theory]
    [InlineData("2026-05-01", "Mail Fax")]
    [InlineData("2026-04-30", "Mail")]
    public void A_component_is_listed_until_its_last_day_is_over(string until, string listed)
    {
        var sources = GivenSite.Sources() with { Settings = new("content/site.yaml", $"service: Acme\noutputs: {{feeds: no}}\ncomponents: [Mail, {{name: Fax, until: {until}}}]") };
        using var file = JsonDocument.Parse(GivenSite.Rendered(sources)["api/v2/components.json"]);

        string.Join(' ', file.RootElement.GetProperty("components").EnumerateArray().Select(c => Text(c, "name"))).ShouldBe(listed);
    }

    [Fact]
    public void A_group_is_a_row_that_names_its_components()
    {
        var components = Files()["api/v2/components.json"].GetProperty("components").EnumerateArray().ToArray();

        var group = components.Single(c => c.GetProperty("group").GetBoolean());
        group.GetProperty("components").EnumerateArray().Select(c => c.GetString())
            .ShouldBe(components.Where(c => Text(c, "group_id") == Text(group, "id")).Select(c => Text(c, "id")));
        components.Select(c => Text(c, "id")).Distinct().Count().ShouldBe(components.Length);
        components.ShouldAllBe(c => Text(c, "id")!.Length == 12);
        components.Single(c => Text(c, "name") == "Mail").GetProperty("start_date").GetString().ShouldBe("2026-01-01");
    }

    [Theory]
    [InlineData("notice", "none", "All Systems Operational")]
    [InlineData("major", "major", "Partial System Outage")]
    [InlineData("critical", "critical", "Major Service Outage")]
    public void The_status_is_the_worst_of_what_goes_on(string severity, string indicator, string description)
    {
        var status = Files(Open("2026-04-29-a", severity), Open("2026-04-28-b", "notice"))["api/v2/status.json"].GetProperty("status");

        (Text(status, "indicator"), Text(status, "description")).ShouldBe((indicator, description));
    }

    [Fact]
    public void Planned_work_alone_is_a_status_of_its_own()
    {
        var files = Files(Planned("2026-04-30-now", "2026-04-30T23:00:00Z"), Planned("2026-05-09-later", "2026-05-09T10:00:00Z", "2026-05-09T11:00:00Z"));

        Text(files["api/v2/status.json"].GetProperty("status"), "indicator").ShouldBe("maintenance");
        Names(files["api/v2/scheduled-maintenances/active.json"], "scheduled_maintenances").ShouldBe(["2026-04-30-now in_progress"]);
        Names(files["api/v2/scheduled-maintenances/upcoming.json"], "scheduled_maintenances").ShouldBe(["2026-05-09-later scheduled"]);
        var later = files["api/v2/scheduled-maintenances/upcoming.json"].GetProperty("scheduled_maintenances")[0];
        (Text(later, "scheduled_for"), Text(later, "scheduled_until"), Text(later, "resolved_at"), Text(later, "impact"))
            .ShouldBe(("2026-05-09T10:00:00.000Z", "2026-05-09T11:00:00.000Z", null, "maintenance"));
    }

    [Fact]
    public void A_past_incident_is_told_as_Statuspage_tells_it()
    {
        var file = new SourceFile("content/incidents/2026/2026-04-08-mail.md", """
            ---
            title: "Mail <late> & \"lost\""
            severity: minor
            components: [Mail]
            started: 2026-04-08T18:00:00Z
            ---

            ## Investigating — 2026-04-08 18:07 UTC

            One *word* & [a page](../2026/2026-04-08-mail.md).

            ## Monitoring — 2026-04-08 18:30 UTC

            - one

            ## Update — 2026-04-08 18:40 UTC

            <script>alert(1)</script>

            ## Resolved — 2026-04-08 19:07 UTC

            Over.

            ## Postmortem

            A cable.
            """);

        var incident = Files(file)["api/v2/incidents.json"].GetProperty("incidents")[0];

        string?[] told = [.. new[] { "name", "status", "created_at", "started_at", "monitoring_at", "resolved_at", "updated_at", "shortlink", "postmortem_body" }.Select(k => Text(incident, k))];
        told.ShouldBe(
        [
            "Mail <late> & \"lost\"", "postmortem", "2026-04-08T18:07:00.000Z", "2026-04-08T18:00:00.000Z", "2026-04-08T18:30:00.000Z", "2026-04-08T19:07:00.000Z",
            "2026-04-08T19:07:00.000Z", "https://history.example.org/acme/incidents/2026-04-08-mail.html", "A cable.",
        ]);
        var updates = incident.GetProperty("incident_updates").EnumerateArray().ToArray();
        updates.Select(u => (Text(u, "status"), Text(u, "body"))).ShouldBe(
        [
            ("resolved", "Over."),
            ("monitoring", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("monitoring", "<ul>\n<li>one</li>\n</ul>"),
            ("investigating", "One <em>word</em> &amp; <a href=\"https://history.example.org/acme/incidents/2026-04-08-mail.html\">a page</a>."),
        ]);
        updates.Select(u => u.GetProperty("affected_components")[0]).Select(c => (Text(c, "old_status"), Text(c, "new_status"))).ShouldBe(
        [
            ("degraded_performance", "operational"), ("degraded_performance", "degraded_performance"), ("degraded_performance", "degraded_performance"), ("operational", "degraded_performance"),
        ]);
        updates.Select(u => Text(u, "id")).Distinct().Count().ShouldBe(4);
        Text(incident.GetProperty("components")[0], "status").ShouldBe("operational");
    }

    [Fact]
    public void An_update_tells_of_a_component_what_held_for_it_then()
    {
        const string Components = """
            [{name: Mail, to: "2026-04-08T18:30:00Z", severity: major}, {name: Mail, from: "2026-04-08T18:50:00Z"}, {name: Web, from: "2026-04-08T18:20:00Z"}]
            """;
        var file = GivenSite.Incident("2026-04-08-mail");
        file = file with
        {
            Text = file.Text.Replace("[Mail]", Components.Trim(), StringComparison.Ordinal).Replace(
                "## Resolved", "## Monitoring — 2026-04-08 18:40 UTC\n\nx\n\n## Update — 2026-04-08 18:50 UTC\n\nx\n\n## Resolved", StringComparison.Ordinal),
        };

        var updates = Files(file)["api/v2/incidents.json"].GetProperty("incidents")[0].GetProperty("incident_updates").EnumerateArray().ToArray();

        updates.Select(u => string.Join(", ", u.GetProperty("affected_components").EnumerateArray().Select(c => $"{Text(c, "name")}: {Text(c, "old_status")} {Text(c, "new_status")}"))).ShouldBe(
        [
            "Mail: degraded_performance operational, Web: degraded_performance operational",
            "Mail: operational degraded_performance, Web: degraded_performance degraded_performance",
            "Mail: partial_outage operational, Web: operational degraded_performance",
            "Mail: operational partial_outage, Web: operational operational",
        ]);
    }

    [Theory]
    [InlineData("[p](../../files/a.png)", "[p](https://history.example.org/acme/files/a.png)")]
    [InlineData("[a](../2026/2026-04-08-mail.md#update-1 \"title\")", "[a](https://history.example.org/acme/incidents/2026-04-08-mail.html#update-1 \"title\")")]
    [InlineData("[a](#update-2) and\r\n<https://example.org/a.md>", "[a](https://history.example.org/acme/incidents/2026-04-08-mail.html#update-2) and\n<https://example.org/a.md>")]
    [InlineData("`[p](../../files/a.png)`", "`[p](../../files/a.png)`")]
    public void A_postmortem_has_full_addresses(string written, string told)
    {
        var file = GivenSite.Incident("2026-04-08-mail");
        var incident = Files(file with { Text = $"{file.Text}\n## Postmortem\n\n{written}\n" })["api/v2/incidents.json"].GetProperty("incidents")[0];

        Text(incident, "postmortem_body").ShouldBe(told);
        Text(incident, "x_postmortem").ShouldBe(written.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_incident_that_has_not_begun_is_not_told_as_one_that_goes_on()
    {
        var ahead = Open("2026-05-09-a", "critical");
        var files = Files(Open("2026-04-29-b", "minor"), ahead with { Text = ahead.Text.Replace("04-29 18:07", "05-09 18:07", StringComparison.Ordinal) });

        Names(files["api/v2/incidents.json"], "incidents").ShouldBe(["2026-04-29-b investigating"]);
        Names(files["api/v2/incidents/unresolved.json"], "incidents").ShouldBe(["2026-04-29-b investigating"]);
    }

    [Theory]
    [InlineData(50, 0, null)]
    [InlineData(51, 2, "incidents/page-1.json")]
    [InlineData(100, 2, "incidents/page-1.json")]
    [InlineData(101, 3, "incidents/page-2.json")]
    [InlineData(125, 3, "incidents/page-2.json")]
    public void Past_the_newest_fifty_pages_have_everything(int count, int pages, string? next)
    {
        var files = Files(Many(count));

        files.Keys.Count(p => p.Contains("/page-", StringComparison.Ordinal)).ShouldBe(pages);
        files["api/v2/incidents.json"].GetProperty("incidents").GetArrayLength().ShouldBe(50);
        Text(files["api/v2/incidents.json"], "next").ShouldBe(next);
        var seen = new List<string>();
        for (var path = "api/v2/incidents.json"; path is not null;)
        {
            seen.AddRange(Names(files[path], "incidents"));
            path = Text(files[path], "next") is { } link ? new Uri(new Uri("https://x/" + path), link).AbsolutePath[1..] : null;
        }

        seen.Distinct().ShouldBe(Many(count).Reverse().Select(f => f.Stem + " resolved"));
    }

    [Fact]
    public void A_full_page_stays_as_it_is_when_incidents_are_added()
    {
        var (before, after) = (Texts(Many(120)), Texts(Many(260)));

        after["api/v2/incidents/page-1.json"].ShouldBe(before["api/v2/incidents/page-1.json"]);
        after["api/v2/incidents/page-2.json"].ShouldBe(before["api/v2/incidents/page-2.json"]);
        before["api/v2/incidents/page-3.json"].ShouldContain("\"previous\":null,\"next\":\"page-2.json\"");
        after["api/v2/incidents/page-6.json"].ShouldContain("\"previous\":null,\"next\":\"page-5.json\"");
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Texts(Many(60)).ShouldBe(Texts(Many(60)));

    private static SourceFile[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new DateOnly(2025, 1, 1).AddDays(n).ToString("yyyy-MM-dd", null)).Select(day => GivenSite.Incident(day + "-mail", day))];

    private static SourceFile Open(string id, string severity, string components = "[Mail]") => new(
        $"content/incidents/2026/{id}.md",
        $"---\ntitle: {id}\nseverity: {severity}\ncomponents: {components}\n---\n\n## Investigating — 2026-04-29 18:07 UTC\n\nWe look into it.\n");

    private static SourceFile Planned(string id, string start, string? end = null, string components = "[Mail]") => new(
        $"content/incidents/2026/{id}.md",
        $"---\ntitle: {id}\nseverity: maintenance\ncomponents: {components}\nstarted: {start}\nresolved: {end}\n---\n\n## Scheduled — 2026-04-20 10:00 UTC\n\nWork.\n");

    private static Dictionary<string, string> Texts(params IEnumerable<SourceFile> incidents) =>
        GivenSite.Rendered(GivenSite.Sources(incidents) with { Settings = new("content/site.yaml", Settings) });

    private static Dictionary<string, JsonElement> Files(params IEnumerable<SourceFile> incidents) => Texts(incidents)
        .Where(f => f.Key.StartsWith("api/", StringComparison.Ordinal))
        .ToDictionary(f => f.Key, f => JsonDocument.Parse(f.Value).RootElement, StringComparer.Ordinal);

    private static string[] Names(JsonElement file, string list) => [.. file.GetProperty(list).EnumerateArray().Select(i => $"{Text(i, "x_id")} {Text(i, "status")}")];

    private static string?[] Keys(JsonElement map) => [.. map.EnumerateObject().Select(p => p.Name)];

    private static bool Has(JsonElement map, string key) => map.TryGetProperty(key, out _);

    private static string? Text(JsonElement map, string key) => map.GetProperty(key).GetString();
}
