using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class StatuspageImportSeedTests
{
    private static readonly ImportResult Result = StatuspageImport.Read(Seed.Mailprotector());

    [Fact]
    public void The_seed_has_24_incidents_with_65_updates_and_one_shows_another_time_than_that_of_writing()
    {
        Result.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("1 of its 3 updates shows another time than that of writing; the time shown was taken");
        Result.Incidents.Length.ShouldBe(24);
        Result.Incidents.Sum(i => i.Updates.Length).ShouldBe(65);
    }

    [Fact]
    public void Its_service_and_components_are_those_of_the_page()
    {
        (Result.Site.Service, Result.Site.Source, Result.Site.TimeZone).ShouldBe(("mailprotector", "http://status.mailprotector.com", "Etc/UTC"));
        Result.Site.Components.Select(c => c.Name).ShouldBe(
            ["Bracket Encrypted Email", "CloudFilter and SafeSend Email Security", "CloudMail Hosted Email", "Management Console", "Radar", "Shield"], ignoreOrder: true);
    }

    [Fact]
    public void Ids_are_the_day_and_the_title_oldest_first() => Result.Incidents.Select(i => (i.Id, i.Title)).ShouldBe(
    [
        ("2024-10-17-inconsistent-inbound-logs-through-cloudfilter", "Inconsistent inbound logs through CloudFilter"),
        ("2024-10-30-bracket-encryption-from-cloudfilter", "Bracket encryption from CloudFilter"),
        ("2024-12-11-deferred-emails-to-prodigy-protected-and-rackspace-hosted-domains", "Deferred emails to Prodigy-protected and Rackspace-hosted domains"),
        ("2025-02-04-inbound-email-delivery-delay-from-cloudfilter", "Inbound email delivery delay from CloudFilter"),
        ("2025-02-10-shield-mail-flow", "Shield Mail Flow"),
        ("2025-03-06-bracket-tls-connections-intermittently-failed", "Bracket TLS connections intermittently failed"),
        ("2025-03-26-intermittent-inbound-delivery-delay", "Intermittent inbound delivery delay"),
        ("2025-04-14-inbound-emails-bounced-from-small-pool-of-servers", "Inbound emails bounced from small pool of servers"),
        ("2025-04-17-intermittent-bounced-emails-inbound-to-m365-domains", "Intermittent bounced emails inbound to M365 domains"),
        ("2025-08-05-user-sync-errors-with-google-workspace", "User Sync Errors with Google Workspace"),
        ("2025-08-26-email-flow-performance", "Email flow performance"),
        ("2025-09-03-intermittent-mail-loop-bounces", "Intermittent mail loop bounces"),
        ("2025-09-09-inbound-email-delivery-delay", "Inbound email delivery delay"),
        ("2025-09-10-false-mail-flow-error-in-console", "False mail flow error in Console"),
        ("2025-10-01-access-to-cloudmail-mailboxes-interrupted", "Access to CloudMail mailboxes interrupted"),
        ("2025-10-20-quarantined-emails-queued-due-to-aws-issue", "Quarantined emails queued due to AWS issue"),
        ("2025-10-27-cloudmail-client-connections-timing-out", "CloudMail client connections timing out"),
        ("2025-10-28-radar-tests-failng-to-complete", "Radar tests failng to complete"),
        ("2025-12-12-api-notifications-with-microsoft-interrupted", "API notifications with Microsoft interrupted"),
        ("2025-12-18-mail-log-ingestion-issue-on-cloudfilter", "Mail log ingestion issue on CloudFilter"),
        ("2026-01-22-mail-delivery-delays-to-microsoft-365-domains", "Mail delivery delays to Microsoft 365 domains"),
        ("2026-03-26-shield-aggressively-holding-messages", "Shield aggressively holding messages"),
        ("2026-04-08-unable-to-send-or-receive-email-with-google-workspace-intermittently", "Unable to send or receive email with Google Workspace intermittently"),
        ("2026-05-01-virus-scans-in-cloudfilter-were-unable-to-complete", "Virus scans in CloudFilter were unable to complete"),
    ]);

    [Fact]
    public void Its_17_known_durations_add_up_to_2156_hours_and_20_minutes()
    {
        var incidents = Result.Incidents.Select(Written).ToArray();
        var durations = incidents.Select(i => i.ImpactAt(Given.At("2026-06-01T00:00:00Z"))?.Duration).OfType<Duration>().ToArray();

        durations.Length.ShouldBe(17);
        durations.Aggregate(Duration.Zero, (sum, d) => sum + d).ShouldBe(Duration.FromMinutes((2156 * 60) + 20));
        incidents.Count(i => i.IsRetroactive).ShouldBe(7);
    }

    [Fact]
    public void Its_severities_and_window_are_those_of_the_page()
    {
        var history = History.Of(Result.Incidents.Select(Written), Given.Settings("service: mailprotector"), Given.At("2026-05-02T00:00:00Z"));

        history.Window.BySeverity.Select(s => (s.Severity, s.Count)).ShouldBe([(Severity.Major, 4), (Severity.Minor, 8), (Severity.Notice, 12)]);
        history.Window.Count.ShouldBe(24);
        history.Window.UnknownDurations.ShouldBe(7);
        history.Open.ShouldBeEmpty();
    }

    private static Incident Written(Draft draft)
    {
        var parsed = IncidentParser.Parse(new("content/" + draft.Path, IncidentWriter.Write(draft)), settings: null);
        parsed.Diagnostics.ShouldAllBe(d => d.Rule == Rules.PostedAfterItsEnd);
        return parsed.Value.ShouldNotBeNull();
    }
}
