using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;

namespace Generator.Core.Outputs.Search;

/// <summary>
/// The index that `search.js` reads, in small files so that only a few are needed for an answer: `search/index.json` says what is
/// where, `terms-N.json` and `prefixes-N.json` which incidents have a word, `documents-N.json` the incidents' texts. Incidents are
/// known by their number, 0 for the newest.
/// </summary>
public static class SearchIndex
{
    private static readonly JsonScratch Scratch = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public static IEnumerable<Output> Of(Site site)
    {
        var plan = SearchPlan.Of(site.History.All);
        var terms = new Lazy<SearchTerms>(() => SearchTerms.Of(site, plan));
        yield return Json("search/index.json", json => Write(json, site, plan, terms.Value));
        for (var i = 0; i < plan.Terms; i++)
        {
            var number = i;
            yield return Part("terms", number, json => Write(json, terms.Value.Terms[number]));
        }

        for (var i = 0; i < plan.Prefixes; i++)
        {
            var number = i;
            yield return Part("prefixes", number, json => Write(json, terms.Value.Prefixes[number]));
        }

        var start = 0;
        for (var i = 0; i < plan.Documents.Length; i++)
        {
            var incidents = site.History.All.AsMemory().Slice(start, plan.Documents[i]);
            yield return Part("documents", i, json => Write(json, site, incidents.Span));
            start += plan.Documents[i];
        }
    }

    /// <summary>A file behind the index, which is begun early, as all words have to be found for it.</summary>
    private static Output Part(string kind, int number, Action<Utf8JsonWriter> write) =>
        Json(string.Create(CultureInfo.InvariantCulture, $"search/{kind}-{number}.json"), write) with { IsOneOfMany = true };

    private static Output Json(string path, Action<Utf8JsonWriter> write) => new(path, take =>
    {
        Scratch.Write(write, take);
        return [];
    });

    /// <summary>How many incidents there are, and with which word or incident each file begins.</summary>
    private static void Write(Utf8JsonWriter json, Site site, SearchPlan plan, SearchTerms terms)
    {
        json.WriteStartObject();
        json.WriteNumber("count"u8, site.History.All.Length);
        json.WriteNumber("span"u8, SearchTerms.Span);
        json.WriteTexts("severities"u8, Severities.Words);
        json.WriteTexts("components"u8, site.Settings.Components.Select(c => c.Name));
        json.WriteTexts("terms"u8, terms.Terms.Select(SearchTerms.First));
        json.WriteTexts("prefixes"u8, terms.Prefixes.Select(SearchTerms.First));
        json.WriteList("documents"u8, plan.Documents, json.WriteNumberValue);
        json.WriteEndObject();
    }

    /// <summary>Word and incidents in turn.</summary>
    private static void Write(Utf8JsonWriter json, ImmutableArray<SearchTerm> terms)
    {
        json.WriteStartArray();
        foreach (var (word, incidents) in terms)
        {
            json.WriteStringValue(word);
            json.WriteStringValue(incidents);
        }

        json.WriteEndArray();
    }

    /// <summary>Of each incident: id, title, number of the severity, day, the day in words, duration in words, numbers of its components, text.</summary>
    private static void Write(Utf8JsonWriter json, Site site, ReadOnlySpan<Incident> incidents)
    {
        var format = site.Format;
        json.WriteStartArray();
        foreach (var incident in incidents)
        {
            var day = format.DateOf(incident.Start);
            json.WriteStartArray();
            json.WriteStringValue(incident.Id);
            json.WriteStringValue(incident.Title);
            json.WriteNumberValue(Severities.All.IndexOf(incident.Severity));
            json.WriteStringValue(NodaTime.Text.LocalDatePattern.Iso.Format(day));
            json.WriteStringValue(format.Date(day));
            json.WriteStringValue(incident.PhaseAt(site.History.AsOf) switch
            {
                Phase.Ahead => site.Say("incident.not_begun"),
                Phase.Open => site.Say("incident.ongoing"),
                _ => incident.ImpactAt(site.History.AsOf) is { } impact ? format.Duration(impact.Duration)
                    : incident.IsCalledOff ? site.Say("incident.called_off") : "",
            });
            json.WriteStartArray();
            foreach (var component in incident.ComponentsHit)
            {
                json.WriteNumberValue(site.Settings.Components.IndexOf(component));
            }

            json.WriteEndArray();
            SearchFields.Text(incident, json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
