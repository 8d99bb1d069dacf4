using CsCheck;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>An account says of each incident whether it has a part in a figure. The figure of that incident alone says the same.</summary>
public sealed class AccountProperties
{
    private static readonly Instant Noon = Given.At("2026-04-08T12:00:00Z");
    private static readonly SiteSettings Settings = Given.Settings(Given.SettingsYaml + "\ndowntime: {counts: [minor], weights: {notice: 0.1}}");

    /// <summary>Within minutes, so that starts, ends and the instant of the site often meet.</summary>
    private static readonly Gen<Incident> Incidents = Gen.Select(
        Gen.Int[0, 8],
        Gen.Int[-3, 2],
        Gen.Int[-3, 4],
        Gen.OneOf(Severity.Notice, Severity.Minor, Severity.Maintenance),
        Gen.OneOf("[Mail]", "[]"),
        Gen.Int[1, 2],
        (detected, started, resolved, severity, components, updates) =>
        {
            var incident = Given.Incident(Minute(detected), Minute(detected + 1), components: components);
            return incident with
            {
                Severity = severity,
                Started = started == -3 ? null : Minute(detected + started),
                Resolved = resolved == 4 ? null : Minute(detected + resolved),
                Updates = incident.Updates[..updates],
            };
        });

    /// <summary>Whether an incident that is alone has a part in the figure. Missing are the two figures of what lies between incidents.</summary>
    private static readonly Dictionary<string, Func<Figures, bool>> HasPart = new(StringComparer.Ordinal)
    {
        ["incidents"] = f => f.Count > 0,
        ["per_month"] = f => f.PerMonth > 0,
        ["total_downtime"] = f => f.TotalDowntime > Duration.Zero,
        ["time_affected"] = f => f.TimeAffected > Duration.Zero,
        ["availability"] = f => f.Availability < 1,
        ["longest"] = f => f.Longest is not null,
        ["mean_time_to_detect"] = f => f.MeanTimeToDetect is not null,
        ["mean_time_to_resolve"] = f => f.MeanTimeToResolve is not null,
        ["updates_per_incident"] = f => f.UpdatesPerIncident is not null,
        ["mean_time_between_updates"] = f => f.MeanTimeBetweenUpdates is not null,
        ["by_severity"] = f => f.BySeverity.Length > 0,
        ["by_component"] = f => f.ByComponent.Length > 0,
        ["by_month"] = f => f.ByMonth.Sum(m => m.Count) > 0,
        ["by_start"] = f => f.ByHourOfWeek.Sum() > 0,
        ["by_duration"] = f => f.ByDuration.Sum(d => d.Count) > 0,
    };

    private static readonly Dictionary<string, Func<Incident, Instant, bool>> IsTrue = new(StringComparer.Ordinal)
    {
        ["maintenance"] = (i, _) => i.Severity == Severity.Maintenance,
        ["not_counted"] = (i, _) => i.Severity != Severity.Minor,
        ["retroactive"] = (i, _) => i.Resolved <= i.Start && i.Resolved <= i.Updates[0].At,
        ["unknown"] = (i, _) => i.Resolved <= i.Start && i.Resolved > i.Updates[0].At,
        ["no_started"] = (i, _) => i.Started is null,
        ["detected_first"] = (i, _) => i.Detected < i.Started,
        ["open"] = (i, asOf) => i.Resolved is null || i.Resolved > asOf,
        ["resolved_first"] = (i, asOf) => i.Start < i.Resolved && i.Resolved <= i.Detected && i.Resolved <= asOf,
        ["no_component"] = (i, _) => i.Components.IsEmpty,
        ["one_update"] = (i, _) => i.Updates.Length == 1,
    };

    [Fact]
    public void An_incident_has_a_part_in_a_figure_or_is_left_out_for_a_reason_that_is_true() =>
        Gen.Select(Incidents.Array[0, 8], Gen.Int[1, 10].Select(Minute)).Sample((incidents, asOf) =>
        {
            var figures = History.Of(incidents, Settings, asOf).Whole;
            var accounts = Account.Of(figures, Settings.Downtime).ToDictionary(a => a.Figure, StringComparer.Ordinal);

            accounts.Keys.Except(HasPart.Keys).ShouldBe(["mean_time_between", "longest_quiet"]);
            foreach (var (figure, hasPart) in HasPart)
            {
                var (over, leftOut) = (accounts[figure].Over, accounts[figure].LeftOut);

                over.Concat(leftOut.SelectMany(l => l.Incidents).Where(i => !i.IsMaintenance)).ShouldBe(figures.Incidents, ignoreOrder: true);
                over.Where(i => !hasPart(Alone(i))).ShouldBeEmpty();
                leftOut.SelectMany(l => l.Incidents).Where(i => hasPart(Alone(i))).ShouldBeEmpty();
                leftOut.SelectMany(l => l.Incidents.Where(i => !IsTrue[l.Reason](i, asOf)), (l, _) => $"{figure}: {l.Reason}").ShouldBeEmpty();
            }

            accounts["incidents"].LeftOut.SelectMany(l => l.Incidents).ShouldBe(figures.Maintenance);
            accounts["longest"].LeftOut.Sum(l => l.Incidents.Length).ShouldBe(figures.UnknownDurations);

            Figures Alone(Incident incident) => History.Of([incident], Settings, asOf).Whole;
        });

    private static Instant Minute(int minute) => Noon + Duration.FromMinutes(minute);
}
