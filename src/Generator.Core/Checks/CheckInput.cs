using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>What checks look at.</summary>
/// <param name="SettingsFile">Where the settings are written.</param>
/// <param name="Settings">Nothing where they could not be read.</param>
/// <param name="Incidents">Those that could be read, by path.</param>
/// <param name="AsOf">The instant at which the site is true.</param>
public sealed record CheckInput(SourceFile SettingsFile, SiteSettings? Settings, ImmutableArray<Incident> Incidents, Instant AsOf)
{
    /// <summary>The day of an instant in the site's zone.</summary>
    public LocalDate DateOf(Instant instant) => instant.InZone(Settings?.TimeZone ?? DateTimeZone.Utc).Date;
}
