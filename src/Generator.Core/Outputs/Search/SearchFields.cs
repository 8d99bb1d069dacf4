using System.Text;
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
        var lines = new StringBuilder();
        foreach (var part in incident.Texts)
        {
            Append(part.ToPlainText());
        }

        Append(string.Join(" · ", incident.Tags));
        var text = lines.ToString();
        return text.Length <= MaxText ? text : text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];

        void Append(string line) => lines.Append(line.Length > 0 && lines.Length > 0 ? "\n" : "").Append(line);
    }

    public static IEnumerable<Component> Components(Incident incident) => incident.Components.Select(c => c.Component).Distinct();

    /// <summary>Every word that finds it, as often as it stands there, and every filter that it passes, which begins with <c>#</c>.</summary>
    public static void EachTerm(Incident incident, Site site, Action<ReadOnlySpan<char>> found)
    {
        var asOf = site.History.AsOf;
        SearchWords.Each(incident.Title, found);
        SearchWords.Each(Text(incident), found);
        found("#severity:" + incident.Severity.Word());
        found(FormattableString.Invariant($"#year:{site.Calendar.DateOf(incident.Start).Year}"));
        found("#duration:" + (incident.ImpactAt(asOf) is null ? "unknown" : "known"));
        found("#state:" + (incident.IsOpenAt(asOf) ? "open" : "closed"));
        foreach (var component in Components(incident))
        {
            SearchWords.Each(component.Name, found);
            found("#component:" + component.Slug);
        }
    }
}
