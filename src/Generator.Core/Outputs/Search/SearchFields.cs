using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Core.Outputs.Search;

/// <summary>What of an incident can be found.</summary>
public static class SearchFields
{
    /// <summary>Of longer texts the rest is neither found nor shown.</summary>
    private const int MaxText = 20_000;

    /// <summary>Its summary, updates, postmortem and tags, one a line.</summary>
    public static string Text(Incident incident)
    {
        var tags = string.Join(" · ", incident.Tags);
        var text = string.Join('\n', incident.Texts.Select(t => t.ToPlainText()).Append(tags).Where(t => t.Length > 0));
        return text.Length <= MaxText ? text : text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];
    }

    public static IEnumerable<Component> Components(Incident incident) => incident.Components.Select(c => c.Component).Distinct();

    /// <summary>Every word that finds it, once, and every filter that it passes, which begins with <c>#</c>.</summary>
    public static HashSet<string> Terms(Incident incident, Site site)
    {
        var asOf = site.History.AsOf;
        var terms = SearchWords.Of(incident.Title)
            .Concat(Components(incident).SelectMany(c => SearchWords.Of(c.Name)))
            .Concat(SearchWords.Of(Text(incident)))
            .ToHashSet(StringComparer.Ordinal);
        terms.Add("#severity:" + incident.Severity.Word());
        terms.Add(FormattableString.Invariant($"#year:{site.Calendar.DateOf(incident.Start).Year}"));
        terms.Add("#duration:" + (incident.ImpactAt(asOf) is null ? "unknown" : "known"));
        terms.Add("#state:" + (incident.IsOpenAt(asOf) ? "open" : "closed"));
        terms.UnionWith(Components(incident).Select(c => "#component:" + c.Slug));
        return terms;
    }
}
