using Generator.Core.Markup;
using Generator.Core.Outputs.Api;
using Generator.Core.Settings;
using Generator.Core.Themes;

namespace Generator.Core.Published;

/// <summary>The incident or component that a file of a site belongs to, so that what vanishes with it is one finding.</summary>
/// <param name="Name">An incident's id, a component's slug, else the path.</param>
internal readonly record struct Owner(OwnerKind Kind, string Name);

internal enum OwnerKind
{
    Incident,
    Component,
    Other,
}

/// <summary>Tells what the files of a published site belonged to.</summary>
internal sealed class Owners
{
    private const string Incidents = "incidents/";
    private const string Data = StatuspageApi.Folder + "incidents/";
    private const string Components = "components/";

    private static readonly Component NoComponent = new("", "", null, null, [], null, null);

    /// <summary>The ends of the paths of components' feeds.</summary>
    private static readonly string[] FeedEndings = [.. FeedForm.All.Select(f => f.PathOf(NoComponent)[Components.Length..])];

    private readonly Dictionary<string, string> idsByCode;

    /// <param name="addresses">All addresses of the site; a file of data has a code in its name, and the page next to it the id.</param>
    public Owners(IEnumerable<string> addresses) => idsByCode = addresses.Select(IdOfPage).OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .GroupBy(ApiIds.Incident, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public Owner Of(string path) =>
        IdOfPage(path) is { } id ? new(OwnerKind.Incident, id)
        : path.StartsWith(Data, StringComparison.Ordinal) && idsByCode.TryGetValue(StemOf(path[Data.Length..]), out var known) ? new(OwnerKind.Incident, known)
        : path.StartsWith(Components, StringComparison.Ordinal) && StemOf(path[Components.Length..]) is { Length: > 0 } slug ? new(OwnerKind.Component, slug)
        : new(OwnerKind.Other, path);

    public static bool IsFeed(string path) => FeedForm.All.Any(f => path == f.Path)
        || (path.StartsWith(Components, StringComparison.Ordinal) && FeedEndings.Any(end => path.EndsWith(end, StringComparison.Ordinal)));

    private static string? IdOfPage(string path) => path.StartsWith(Incidents, StringComparison.Ordinal)
        && path[Incidents.Length..] is var name && StemOf(name) is var stem && Slug.IsValid(stem) && name[stem.Length..] is ".html" or ".md" ? stem : null;

    /// <summary>A name up to its first dot; nothing of what lies in a folder.</summary>
    private static string StemOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && !name.Contains('/', StringComparison.Ordinal) ? name[..dot] : "";
}
