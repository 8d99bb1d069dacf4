using Generator.Core.Checks;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Checks;

/// <summary>Corrections of an incident that began late on 8 April, on a site that is true late on 1 June, both days of which are over in Berlin.</summary>
public sealed class CorrectionsTests
{
    private const string Berlin = "service: Acme\ntime_zone: Europe/Berlin\n";
    private const string Early = "GEN142 5:12 this lies before the incident, which begins on ";
    private const string Future = "GEN037 5:12 this lies after 2026-06-01 23:00 UTC, when the site is true";

    [Theory]
    [InlineData("2026-04-08", "minor", "service: Acme\n", null)]
    [InlineData("2026-06-01", "minor", "service: Acme\n", null)]
    [InlineData("2026-06-02", "minor", Berlin, null)]
    [InlineData("2026-06-02", "minor", "service: Acme\n", Future)]
    [InlineData("2027-04-09", "minor", Berlin, Future)]
    [InlineData("2026-04-07", "minor", "service: Acme\n", Early + "2026-04-08")]
    [InlineData("2026-04-08", "minor", Berlin, Early + "2026-04-09")]
    [InlineData("2026-04-08", "maintenance\nstarted: 2026-05-01T10:00:00Z", "service: Acme\n", null)]
    [InlineData("2025-04-08", "maintenance\nstarted: 2026-05-01T10:00:00Z", "service: Acme\n", "GEN142 6:12 this lies before the incident, which begins on 2026-04-08")]
    public void A_correction_is_made_between_the_incident_and_now(string date, string severity, string site, string? finding)
    {
        var settings = Given.Settings(site);
        var incident = Given.Incident(
            $"---\ntitle: x\nseverity: {severity}\ncorrections:\n  - {{date: {date}, text: x}}\n---\n\n## Update — 2026-04-08 22:30 UTC\n\nx\n",
            settings: settings);
        var input = new CheckInput(new("content/site.yaml", site), settings, [incident], Given.At("2026-06-01T23:00:00Z"));

        FutureTimes.Check(input).Concat(EarlyCorrections.Check(input)).Select(d => d.Short()).SingleOrDefault().ShouldBe(finding);
    }
}
