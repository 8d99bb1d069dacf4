using Generator.Core.Markup;
using Generator.Core.Outputs.Api;
using Generator.Core.Settings;
using Generator.Core.Themes;

namespace Generator.Core.Published;

/// <summary>What a file of a site is about, so that what vanishes with it is one finding.</summary>
/// <param name="Name">An incident's id, a component's slug, else the path.</param>
internal readonly record struct Subject(SubjectKind Kind, string Name);

internal enum SubjectKind
{
    Incident,
    Component,
    Other,
}

/// <summary>Tells what the files of a published site were about.</summary>
internal sealed class Subjects
{
    private const string Incidents = "incidents/";
    private const string Data = StatuspageApi.Folder + "incidents/";
    private const string Components = "components/";

    private static readonly Component NoComponent = new("", "", null, null, [], null, null);

    /// <summary>The ends of the paths of components' feeds.</summary>
    private static readonly string[] FeedEndings = [.. FeedForm.All.Select(f => f.PathOf(NoComponent)[Components.Length..])];

    private readonly Dictionary<string, string> idsByCode;

    /// <param name="addresses">All addresses of the site; a file of data has a code in its name, and the page next to it the id.</param>
    public Subjects(IEnumerable<string> addresses) => idsByCode = addresses.Select(IdOfPage).OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .GroupBy(ApiIds.Incident, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public Subject Of(string path) =>
        IdOfPage(path) is { } id ? new(SubjectKind.Incident, id)
        : path.StartsWith(Data, StringComparison.Ordinal) && idsByCode.TryGetValue(StemOf(path[Data.Length..]), out var known) ? new(SubjectKind.Incident, known)
        : path.StartsWith(Components, StringComparison.Ordinal) && StemOf(path[Components.Length..]) is { Length: > 0 } slug ? new(SubjectKind.Component, slug)
        : new(SubjectKind.Other, path);

    public static bool IsFeed(string path) => FeedForm.All.Any(f => path == f.Path)
        || (path.StartsWith(Components, StringComparison.Ordinal) && FeedEndings.Any(end => path.EndsWith(end, StringComparison.Ordinal)));

    private static string? IdOfPage(string path) => path.StartsWith(Incidents, StringComparison.Ordinal)
        && path[Incidents.Length..] is var name && StemOf(name) is var stem && Slug.IsValid(stem) && name[stem.Length..] is ".html" or ".md" ? stem : null;

    /// <summary>A name up to its first dot; nothing of what lies in a folder.</summary>
    private static string StemOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && !name.Contains('/', StringComparison.Ordinal) ? name[..dot] : "";
}
