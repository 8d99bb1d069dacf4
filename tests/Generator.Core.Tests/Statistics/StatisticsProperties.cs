using CsCheck;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class StatisticsProperties
{
    private static readonly Instant Epoch = Given.At("2024-01-01T00:00:00Z");
    private static readonly SiteSettings Settings = Given.Settings(Given.SettingsYaml + "\ntime_zone: Europe/Berlin");
    private static readonly Calendar Berlin = new(Settings.TimeZone);
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati"];

    private static readonly Gen<Interval> Spans = Gen.Select(
        Gen.Int[0, 100_000], Gen.Int[1, 5_000], (start, length) => new Interval(Minute(start), Minute(start + length)));

    private static readonly Gen<(Interval Interval, decimal Weight)> Weighted = Gen.Select(Spans, Gen.Int[0, 10], (span, tenths) => (span, tenths / 10m));

    private static readonly Gen<Incident> Incidents = Gen.Select(
        Gen.Int[0, 1_200_000],
        Gen.Int[0, 60_000],
        Gen.OneOf("notice", "minor", "major", "critical"),
        Gen.OneOf("[Mail]", "[Web Console]", "[Mail, Web Console]", "[]"),
        Gen.Int[0, int.MaxValue],
        (start, length, severity, components, number) => Given.Incident(
            Text(Minute(start), length == 0 ? null : Minute(start + length), severity, components), $"i-{number}", Settings));

    private static readonly Gen<Instant> AsOf = Gen.Int[1, 1_300_000].Select(Minute);

    [Fact]
    public void A_union_is_never_more_than_the_sum() => Spans.Array[0, 20].Sample(spans =>
    {
        var union = Intervals.Union(spans);

        Intervals.Sum(union).ShouldBeLessThanOrEqualTo(Intervals.Sum(spans));
        union.Zip(union.Skip(1)).ShouldAllBe(pair => pair.First.End < pair.Second.Start);
    });

    [Fact]
    public void Splitting_an_interval_changes_neither_union_nor_weighted_time() =>
        Gen.Select(Weighted.Array[1, 12], Gen.Int[0, 11], Gen.Int[1, 99]).Sample((spans, index, percent) =>
        {
            var (whole, weight) = spans[index % spans.Length];
            var middle = whole.Start + Duration.FromTicks(whole.Duration.BclCompatibleTicks * percent / 100);
            (Interval Interval, decimal Weight)[] split =
            [
                .. spans.Where((_, i) => i != index % spans.Length), (new(whole.Start, middle), weight), (new(middle, whole.End), weight),
            ];

            Intervals.Union(split.Select(s => s.Interval)).ShouldBe(Intervals.Union(spans.Select(s => s.Interval)));
            Intervals.Sum(split.Select(s => s.Interval)).ShouldBe(Intervals.Sum(spans.Select(s => s.Interval)));
            Intervals.WeightedTicks(split).ShouldBe(Intervals.WeightedTicks(spans));
        });

    [Fact]
    public void Weighted_time_lies_between_nothing_and_the_union() => Weighted.Array[0, 12].Sample(spans =>
        Intervals.WeightedTicks(spans).ShouldBeInRange(0, Intervals.Sum(Intervals.Union(spans.Select(s => s.Interval))).BclCompatibleTicks));

    [Fact]
    public void The_order_of_incidents_changes_no_figure() =>
        Gen.Select(Incidents.Array[0, 12], AsOf, Gen.Int).Sample((incidents, asOf, seed) =>
        {
            var shuffled = incidents.OrderBy(i => HashCode.Combine(i.Id, seed)).ToArray();

            Described(History.Of(shuffled, Settings, asOf)).ShouldBe(Described(History.Of(incidents, Settings, asOf)));
        });

    [Fact]
    public void The_months_downtime_adds_up_to_the_downtime_within_the_period() =>
        Gen.Select(Incidents.Array[0, 12], AsOf).Sample((incidents, asOf) =>
        {
            var history = History.Of(incidents, Settings, asOf);
            foreach (var figures in history.Years.Select(y => y.Figures).Append(history.Window))
            {
                var impacts = incidents.Select(i => i.ImpactAt(asOf)).OfType<Interval>();

                Intervals.Sum(Intervals.Cut(impacts, figures.Period))
                    .ShouldBe(figures.ByMonth.Aggregate(Duration.Zero, (sum, month) => sum + month.Downtime));
                figures.ByMonth.Sum(m => m.Count).ShouldBe(figures.Count);
            }
        });

    [Fact]
    public void Shares_add_up_to_the_whole() => Gen.Select(Incidents.Array[0, 12], AsOf).Sample((incidents, asOf) =>
    {
        var figures = History.Of(incidents, Settings, asOf).Window;

        figures.BySeverity.Sum(s => s.Count).ShouldBe(figures.Count);
        figures.BySeverity.Aggregate(Duration.Zero, (sum, s) => sum + s.Downtime).ShouldBe(figures.TotalDowntime);
        figures.TimeAffected.ShouldBeLessThanOrEqualTo(figures.TotalDowntime);
    });

    [Fact]
    public void Availability_is_a_share() => Gen.Select(Incidents.Array[0, 12], AsOf).Sample((incidents, asOf) =>
    {
        var history = History.Of(incidents, Settings, asOf);
        var shares = history.Components.Select(c => c.Availability).Append(history.Availability).OfType<decimal>();

        shares.ShouldAllBe(share => share >= 0 && share <= 1);
        history.Availability.HasValue.ShouldBe(incidents.Any(i => Berlin.DateOf(i.Start) <= Berlin.DateOf(asOf)));
    });

    [Fact]
    public void An_empty_history_is_zero_or_nothing_for_any_instant_and_zone() =>
        Gen.Select(Gen.Long[-62_000_000_000, 250_000_000_000], Gen.OneOf(Zones), Gen.Int[1, 1200]).Sample((second, zone, months) =>
        {
            var settings = Given.Settings($"service: Acme\ntime_zone: {zone}\nwindow: {months} months\ncomponents: [Mail]");
            var history = History.Of([], settings, Instant.FromUnixTimeSeconds(second));

            var window = history.Window;
            (window.Count, window.Maintenance.Length, window.UnknownDurations, window.PerMonth).ShouldBe((0, 0, 0, 0m));
            (window.TotalDowntime, window.TimeAffected).ShouldBe((Duration.Zero, Duration.Zero));
            (window.MeanTimeToDetect, window.MeanTimeToResolve, window.MedianTimeToResolve, window.MeanTimeBetween).ShouldBe((null, null, null, null));
            (window.Longest, window.LongestQuiet, window.CurrentQuiet).ShouldBe((null, null, null));
            (window.BySeverity.Length, window.ByComponent.Length).ShouldBe((0, 0));
            window.ByMonth.ShouldAllBe(m => m.Count == 0 && m.Downtime == Duration.Zero);
            (history.RecordFrom, history.Availability, history.Components.Single().Availability).ShouldBe((null, null, null));
            history.Years.ShouldBeEmpty();
        });

    private static Instant Minute(int minute) => Epoch + Duration.FromMinutes(minute);

    private static string Described(History history) => string.Join('\n', history.Components
        .Select(c => Described(c.Window) + c.Availability)
        .Concat(history.Years.Select(y => Described(y.Figures)))
        .Append(Described(history.Window) + history.Availability + history.RecordFrom + Ids(history.All) + Ids(history.Open)));

    private static string Described(Figures figures) => string.Join(
        '|',
        figures with { Incidents = [], Maintenance = [], LongestFirst = [], BySeverity = [], ByComponent = [], ByMonth = [] },
        Ids(figures.Incidents),
        Ids(figures.LongestFirst),
        string.Join(' ', figures.BySeverity),
        string.Join(' ', figures.ByComponent.Select(c => (c.Component.Name, c.Count, c.Downtime))),
        string.Join(' ', figures.ByMonth));

    private static string Ids(IEnumerable<Incident> incidents) => string.Join(' ', incidents.Select(i => i.Id));

    private static string Text(Instant start, Instant? end, string severity, string components) =>
        $"""
        ---
        title: Something broke
        severity: {severity}
        components: {components}
        ---

        ## Investigating — {Markup(start)}

        {(end is { } resolved ? $"## Resolved — {Markup(resolved)}" : "We look into it.")}
        """;

    private static string Markup(Instant time) => Generator.Core.Markup.TimeText.Heading(time);
}
