using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>A component's figures take of each incident what hit that component.</summary>
public sealed class SubjectTests
{
    private static readonly Instant AsOf = Given.At("2026-07-09T12:00:00Z");
    private static readonly SiteSettings Settings = Given.Settings("service: Acme\ncomponents: [Shield, Mail]");

    /// <summary>Forty days of which ten minutes hit Shield.</summary>
    private static readonly Incident Long = Incident(
        "minor", "[Mail, {name: Shield, severity: critical, from: 2026-03-05T00:00:00Z, to: 2026-03-05T00:10:00Z}]", "2026-03-01 00:00", "2026-04-10 00:00");

    [Fact]
    public void A_short_hit_of_a_long_incident_counts_as_the_short_one()
    {
        var history = Of(Long);
        var (shield, mail) = (history.Components[0].Window, history.Components[1].Window);

        (shield.TotalDowntime, shield.LongestDuration, shield.MeanTimeToResolve, shield.MedianTimeToResolve)
            .ShouldBe((Duration.FromMinutes(10), Duration.FromMinutes(10), Duration.FromMinutes(10), Duration.FromMinutes(10)));
        shield.BySeverity.ShouldBe([new(Severity.Critical, 1, Duration.FromMinutes(10))]);
        shield.ByDuration.Single(d => d.Count == 1).From.ShouldBe(Duration.FromMinutes(5));
        shield.LongestQuiet.ShouldBe(new(Given.At("2026-03-05T00:10:00Z"), AsOf));
        shield.CurrentQuiet.ShouldBe(AsOf - Given.At("2026-03-05T00:10:00Z"));

        (mail.LongestDuration, mail.MeanTimeToResolve).ShouldBe((Duration.FromDays(40), Duration.FromDays(40)));
        mail.BySeverity.Single().Severity.ShouldBe(Severity.Minor);
        history.Window.LongestDuration.ShouldBe(Duration.FromDays(40));
    }

    [Fact]
    public void A_component_is_resolved_when_it_has_recovered_while_its_incident_goes_on()
    {
        var history = Of(Incident("major", "[Mail, {name: Shield, to: 2026-07-09T00:10:00Z}]", "2026-07-09 00:00", null));

        history.Components.Select(c => c.Open.Length).ShouldBe([0, 1]);
        history.Components.Select(c => c.Window.MeanTimeToResolve).ShouldBe([Duration.FromMinutes(10), null]);
        history.Components.Select(c => c.Window.CurrentQuiet).ShouldBe([Duration.FromMinutes(710), null]);
    }

    [Fact]
    public void A_known_span_of_a_component_is_known_whatever_is_of_its_incident()
    {
        var history = Of(Given.Incident(
            """
            ---
            title: Told when it was over
            severity: minor
            components: [Mail, {name: Shield, from: 2026-06-20T08:00:00Z, to: 2026-06-20T09:00:00Z}]
            ---

            ## Resolved — 2026-06-20 09:30 UTC
            """,
            settings: Settings));

        history.Components.Select(c => c.Window.UnknownDurations).ShouldBe([0, 1]);
        history.Components.Select(c => c.Window.LongestDuration).ShouldBe([Duration.FromHours(1), null]);
        LeftOut(history.Components[0]).ShouldBeEmpty();
        LeftOut(history.Components[1]).ShouldBe(["retroactive"]);

        IEnumerable<string> LeftOut(ComponentHistory of) => Account.Of(of.Window, Settings.Downtime).Single(a => a.Figure == "longest").LeftOut.Select(l => l.Reason);
    }

    [Fact]
    public void Two_hits_are_as_long_as_both_and_last_until_the_later_one_is_over()
    {
        var twice = Incident(
            "minor",
            "[{name: Shield, to: 2026-03-01T01:00:00Z}, {name: Shield, severity: major, from: 2026-03-01T03:00:00Z, to: 2026-03-01T05:00:00Z}]",
            "2026-03-01 00:00",
            "2026-03-01 06:00");
        var shield = Of(twice).Components[0].Window;

        (shield.LongestDuration, shield.MeanTimeToResolve).ShouldBe((Duration.FromHours(3), Duration.FromHours(5)));
        shield.BySeverity.ShouldBe([new(Severity.Major, 1, Duration.FromHours(3))]);
    }

    [Fact]
    public void What_goes_on_for_a_component_is_as_severe_as_that_is_hit()
    {
        var incident = Incident(
            "minor",
            "[{name: Shield, severity: critical, to: 2026-07-09T01:00:00Z}, {name: Shield, severity: notice, from: 2026-07-09T01:00:00Z}, {name: Mail, from: 2026-07-09T12:00:01Z}]",
            "2026-07-09 00:00",
            null);

        Settings.Components.Select(c => new Subject(AsOf, c).SeverityNow(incident)).ShouldBe([Severity.Notice, null]);
        new Subject(AsOf).SeverityNow(incident).ShouldBe(Severity.Minor);
        new Subject(AsOf, Settings.Components[0]).SeverityOf(incident).ShouldBe(Severity.Critical);
    }

    [Theory]
    [InlineData("[Shield, Mail]", false)]
    [InlineData("[{name: Shield, severity: minor}]", false)]
    [InlineData("[{name: Shield, severity: major}]", true)]
    [InlineData("[{name: Shield, to: 2026-03-01T01:00:00Z}]", true)]
    public void A_page_says_that_its_list_and_its_figures_differ_where_they_do(string components, bool isHitApart) =>
        Of(Incident("minor", components, "2026-03-01 00:00", "2026-03-01 06:00")).Components[0].IsHitApart.ShouldBe(isHitApart);

    [Theory]
    [InlineData(Severity.Minor, "2020-03-01")]
    [InlineData(Severity.Maintenance, "2026-03-01")]
    public void What_its_figures_do_not_count_makes_no_difference(Severity severity, string day)
    {
        var incident = Incident("minor", $"[{{name: Shield, to: {day}T01:00:00Z}}]", $"{day} 00:00", $"{day} 06:00");

        Of(incident with { Severity = severity }).Components[0].IsHitApart.ShouldBeFalse();
    }

    private static History Of(Incident incident) => History.Of([incident], Settings, AsOf);

    private static Incident Incident(string severity, string components, string start, string? end) => Given.Incident(
        $"""
        ---
        title: Something broke
        severity: {severity}
        components: {components}
        ---

        ## Investigating — {start} UTC
        {(end is null ? "" : $"\n## Resolved — {end} UTC\n")}
        """,
        settings: Settings);
}
