using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>What an import means for <c>site.yaml</c>.</summary>
/// <param name="Source">The official status page.</param>
public sealed record ImportedSettings(string Service, string? Source, DateTimeZone TimeZone, ImmutableArray<Component> Components)
{
    /// <summary>The service's name where the files do not say it.</summary>
    public const string Unnamed = "Unnamed service";

    /// <summary>The settings of a content folder that has none yet.</summary>
    public static ImportedSettings Of(ImportedSite site, IEnumerable<Draft> drafts) => new(
        site.Service is { } service && PlainText.ToLine(service) is { Length: > 0 } name ? name : Unnamed,
        site.Source is { } source && Links.IsWebAddress(source) ? source : null,
        site.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone is "Etc/UTC" ? "UTC" : zone) ?? DateTimeZone.Utc : DateTimeZone.Utc,
        Missing(site, drafts, []));

    /// <summary>
    /// The components that are named and not there yet. Names that differ in case only are one component; each has an address of its own,
    /// with a number where names give the same one, and <c>component-1</c> and so on where they give none.
    /// </summary>
    /// <param name="existing">Those of <c>site.yaml</c>.</param>
    public static ImmutableArray<Component> Missing(ImportedSite site, IEnumerable<Draft> drafts, ImmutableArray<Component> existing)
    {
        var names = existing.SelectMany(c => c.Aliases.Prepend(c.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var slugs = existing.Select(c => c.Slug).ToHashSet(StringComparer.Ordinal);
        var named = drafts.SelectMany(d => d.Components).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = site.Components.Where(c => existing.IsEmpty || named.Contains(c.Name)).Concat(named.Order(StringComparer.Ordinal).Select(n => new ImportedComponent(n)));
        var missing = wanted.Where(c => PlainText.ToLine(c.Name).Length > 0 && names.Add(PlainText.ToLine(c.Name))).ToArray();

        // Components whose names give addresses of their own keep them, whatever comes before.
        var plain = missing.Select(c => slugs.Add(Slug.Of(c.Name)) && Slug.IsValid(Slug.Of(c.Name))).ToArray();
        return
        [
            .. missing.Select((c, i) => new Component(
                PlainText.ToLine(c.Name), plain[i] ? Slug.Of(c.Name) : Free(c.Name, slugs), Line(c.Group), Line(c.Description), [], null, null)),
        ];
    }

    private static string Free(string name, HashSet<string> slugs)
    {
        var slug = Slug.Of(name);
        for (var number = slug.Length == 0 ? 1 : 2; ; number++)
        {
            var numbered = Slug.Numbered(slug.Length == 0 ? "component" : slug, number);
            if (slugs.Add(numbered))
            {
                return numbered;
            }
        }
    }

    private static string? Line(string? text) => PlainText.ToLine(text ?? "") is { Length: > 0 } line ? line : null;
}
