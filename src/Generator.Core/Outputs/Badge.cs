using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;

namespace Generator.Core.Outputs;

/// <summary>What a badge says: whose state, which state, and the availability where one is known.</summary>
/// <param name="Color">Six hexadecimal digits; white letters are readable on it.</param>
internal sealed record Badge(string Label, string Message, string Color)
{
    private const string Up = "1e7145";
    private const string Gone = "5a6470";
    private const int MaxLabel = 40;

    public static Badge Of(Site site) => Of(
        site, site.Settings.Service, new(site.History.AsOf), site.History.Open, isGone: false, site.History.Availability);

    public static Badge Of(Site site, ComponentHistory of) => Of(
        site,
        of.Component.Name,
        new(site.History.AsOf, of.Component),
        of.Open,
        of.Component.IsGoneOn(site.Calendar.DateOf(site.History.AsOf)),
        of.Availability);

    private static Badge Of(Site site, string name, Subject subject, ImmutableArray<Incident> open, bool isGone, decimal? availability)
    {
        var (state, color) = open.Length > 0 ? (site.Say("count.incidents", open.Length), ColorOf(open.Max(subject.SeverityNow)!.Value))
            : isGone ? (site.Say("badge.gone"), Gone)
            : site.History.MaintenanceUnderway.Any(i => subject.SeverityNow(i) is not null) ? (site.Say("severity.maintenance"), ColorOf(Severity.Maintenance))
            : (site.Say("badge.up"), Up);
        return new(Short(name), availability is { } share && !isGone ? $"{state} · {site.Format.Percent(share)}" : state ?? "", color);
    }

    private static string ColorOf(Severity severity) => severity switch
    {
        Severity.Notice => "4c6479",
        Severity.Minor => "8a5a00",
        Severity.Major => "b03a14",
        Severity.Critical => "a3123a",
        _ => "5b4a9c",
    };

    private static string Short(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        return runes.Length <= MaxLabel ? name : string.Concat(runes.Take(MaxLabel - 1)) + "…";
    }
}
