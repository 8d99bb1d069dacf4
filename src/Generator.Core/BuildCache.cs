using System.Collections.Concurrent;
using System.Collections.Immutable;
using Generator.Core.Checks;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Core;

/// <summary>
/// Remembers what parsing, checks and loading the theme gave, so that a site of many incidents is built again at once after a small change. What it gives is
/// always what they would give: a file that has changed is parsed anew, and so is one that its settings might read otherwise.
/// </summary>
/// <param name="remembers">False where the site is built once only.</param>
public sealed class BuildCache(bool remembers = true)
{
    private readonly ConcurrentDictionary<string, Entry> incidents = new(StringComparer.Ordinal);
    private (SourceFile File, Checked<SiteSettings> Result)? settings;
    private (SourceFile Settings, ImmutableArray<ThemeSources> Known, ImmutableArray<BinaryFile> Overrides, Checked<Theme> Result)? theme;

    public Checked<SiteSettings> Settings(SourceFile file)
    {
        if (settings is not { } known || known.File != file)
        {
            settings = known = (file, SettingsParser.Parse(file));
        }

        return known.Result;
    }

    /// <summary>The theme that the settings name, as it is loaded of these sources.</summary>
    public Checked<Theme> Theme(SiteSources sources, Func<Checked<Theme>> load)
    {
        if (theme is not { } known || known.Settings != sources.Settings || !known.Known.SequenceEqual(sources.Themes) || !known.Overrides.SequenceEqual(sources.Overrides))
        {
            theme = known = (sources.Settings, sources.Themes, sources.Overrides, load());
        }

        return known.Result;
    }

    /// <summary>As <see cref="IncidentParser.Parse"/>, with what <see cref="IncidentChecks"/> find; from any thread.</summary>
    public Checked<Incident> Incident(SourceFile file, SiteSettings? site)
    {
        // Who notices incidents is filled in at the end, so that a change of this setting needs no parsing.
        var parsed = Parse(file, site is { DetectedBy: not null } ? site with { DetectedBy = null } : site);
        return site?.DetectedBy is { } by && parsed.Value is { DetectedBy: null } incident ? parsed with { Value = incident with { DetectedBy = by } } : parsed;
    }

    private Checked<Incident> Parse(SourceFile file, SiteSettings? site)
    {
        var parsed = incidents.TryGetValue(file.Path, out var known) && known.File == file && known.Carry(site?.Components) is { } carried
            ? carried
            : IncidentChecks.Run(IncidentParser.Parse(file, site));

        // Settings that cannot be read for a moment are no reason to forget what was read with the last good ones.
        if (remembers && site is not null)
        {
            incidents[file.Path] = new(file, site.Components, parsed);
        }

        return parsed;
    }

    private sealed record Entry(SourceFile File, ImmutableArray<Component> Components, Checked<Incident> Result)
    {
        /// <summary>The result as it is with other components; nothing when the file has to be parsed again to know it.</summary>
        /// <param name="components">Nothing while the settings cannot be read: the parser then looks none up.</param>
        public Checked<Incident>? Carry(ImmutableArray<Component>? components)
        {
            if (components == Components)
            {
                return Result;
            }

            // What has an error may have it because of the settings; and without settings there may be fewer findings.
            if (Result.Value is not { } incident || (components is null && !Result.Diagnostics.IsEmpty))
            {
                return null;
            }

            AffectedComponent?[] hit = components is { } all
                ? [.. incident.Components.Select(c => Successor(c.Component, all) is { } now ? c with { Component = now } : null)]
                : [];
            return hit.Contains(null) ? null : Result with { Value = incident with { Components = [.. hit.OfType<AffectedComponent>()] } };
        }

        /// <summary>The same component, if every name that led to it still does and only what is told about it differs.</summary>
        private static Component? Successor(Component component, ImmutableArray<Component> all) =>
            all.FirstOrDefault(now => now.Slug == component.Slug) is { } now
            && now with { Group = component.Group, Description = component.Description, Aliases = component.Aliases } == component
            && component.Aliases.All(alias => now.Aliases.Contains(alias, StringComparer.Ordinal))
                ? now
                : null;
    }
}
