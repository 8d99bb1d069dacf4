using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Published;

/// <summary>Finds out which new file tells an incident that is gone: one with its start and title, or with its words.</summary>
internal sealed class Renaming
{
    private readonly PublishedHistory? history;
    private readonly ILookup<(Instant Start, string Title), Incident> byHeadline;
    private readonly ILookup<string, Incident> byText;

    public Renaming(PublishedSite old, SiteToBe now)
    {
        history = old.History;
        Incident[] added = history is null ? [] : [.. now.Incidents.Where(i => history.Find(i.Id) is null).OrderBy(i => i.File.Path, StringComparer.Ordinal)];
        byHeadline = added.ToLookup(i => (Milliseconds.Of(i.Start), i.Title));
        byText = added.ToLookup(IncidentText.Of, StringComparer.Ordinal);
    }

    /// <summary>The incident that seems to be the one that had an id.</summary>
    public Incident? Guess(string id) => history?.Find(id) is not { } old ? null
        : byHeadline[(old.Start, old.Title)].FirstOrDefault()
            ?? (old.Text.Length == 0 ? null : byText[old.Text].FirstOrDefault());
}
