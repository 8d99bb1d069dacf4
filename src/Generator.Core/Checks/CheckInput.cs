using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>What checks look at.</summary>
/// <param name="Incidents">Those that could be read, by path.</param>
/// <param name="Zone">The zone in which days are cut.</param>
/// <param name="AsOf">The instant at which the site is true.</param>
public sealed record CheckInput(ImmutableArray<Incident> Incidents, DateTimeZone Zone, Instant AsOf)
{
    public static CheckInput Of(IEnumerable<Incident> incidents, SiteSettings? settings, Instant asOf) =>
        new([.. incidents.OrderBy(i => i.File.Path, StringComparer.Ordinal)], settings?.TimeZone ?? DateTimeZone.Utc, asOf);

    public LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;
}
