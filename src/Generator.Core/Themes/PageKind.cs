using System.Collections.Immutable;

namespace Generator.Core.Themes;

/// <summary>A page template that every theme has.</summary>
/// <param name="Name">The template's name: <c>pages/index.html</c> is <c>index</c>.</param>
/// <param name="About">The name of what the page is about, besides <c>site</c> and <c>page</c>, and of its view; nothing when there is none.</param>
public sealed record PageKind(string Name, string? About, string Meaning)
{
    public static readonly PageKind Index = new("index", "history", "the front page: status, summary and the window's incidents");
    public static readonly PageKind Incident = new("incident", "incident", "one for each incident");
    public static readonly PageKind Archive = new("archive", "history", "all years");
    public static readonly PageKind Year = new("year", "year", "one for each year with incidents");
    public static readonly PageKind Components = new("components", "history", "all components");
    public static readonly PageKind Component = new("component", "component", "one for each component");
    public static readonly PageKind Statistics = new("statistics", "history", "figures and charts, and how they are computed");
    public static readonly PageKind Topics = new("topics", "topics", "`tags/index.html` and `upstream/index.html`: all tags, and all providers whose failure caused incidents");
    public static readonly PageKind Topic = new("topic", "topic", "one for each tag, and one for each such provider");
    public static readonly PageKind Search = new("search", null, "search: a form, and where its script puts what it finds");
    public static readonly PageKind NotFound = new("not-found", null, "`404.html`, for addresses that do not exist");
    public static readonly PageKind Redirect = new("redirect", "incident", "at an incident's old address, leading to the new one");
    public static readonly PageKind Embed = new("embed", "history", "`embed.html`, a small page to be shown within pages of other sites");

    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<PageKind> All = [Index, Incident, Archive, Year, Components, Component, Statistics, Topics, Topic, Search, NotFound, Redirect, Embed];

    /// <summary>What a theme has to know of it.</summary>
    public ThemePage ForTheme => new(Name, About is null ? ["site", "page"] : ["site", "page", About]);
}
