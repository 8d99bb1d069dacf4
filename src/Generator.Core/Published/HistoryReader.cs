using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Outputs;
using Generator.Core.Settings;
using Generator.Core.Themes;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Published;

/// <summary>Reads the facts out of <c>history.json</c>; what <see cref="HistorySchema"/> demands has to be there.</summary>
internal static class HistoryReader
{
    private const int MaxShown = 20;

    /// <exception cref="FormatException">It is no JSON, or no history that this program knows.</exception>
    public static PublishedHistory Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = SafeJson.Read(bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version))
        {
            throw new FormatException("it is no outage history: it has no `version`");
        }

        if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != HistoryJson.Version)
        {
            throw new FormatException($"it has version {Beginning(version)}, and this program knows version {HistoryJson.Version}");
        }

        return new(
            Time(root, "as_of") ?? throw Lacks("as_of"),
            Field(root, "service", JsonValueKind.Object) is { } service ? Url(service) : null,
            Incidents(root));
    }

    private static string Beginning(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, MaxShown)]);
    }

    private static ImmutableArray<PublishedIncident> Incidents(JsonElement root)
    {
        ImmutableArray<PublishedIncident> incidents = [.. Items(root, "incidents").Select(Incident)];
        return incidents.GroupBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new FormatException($"it tells the incident `{Shortened.Line(twice.Key)}` twice")
            : incidents;
    }

    private static string? Url(JsonElement service) =>
        Text(service, "url") is { } url && url.EndsWith('/') && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    private static PublishedIncident Incident(JsonElement incident) => new(
        Text(incident, "id") ?? throw Lacks("id"),
        Text(incident, "title") ?? throw Lacks("title"),
        Severities.Parse(Text(incident, "severity") ?? "")?.Word() ?? throw Lacks("severity"),
        Text(incident, "status") == IncidentFacts.Over,
        Time(incident, "started"),
        Time(incident, "detected") ?? throw Lacks("detected"),
        Time(incident, "resolved"),
        [.. Items(incident, "corrections").Select(c => Text(c, "date") is { } day && LocalDatePattern.Iso.Parse(day) is { Success: true } date ? date.Value : throw Lacks("date"))],
        [.. Items(incident, "updates").Select(Update)],
        IncidentText.Join(Items(incident, "updates").Select(u => Words(u, "body")).Prepend(Words(incident, "summary")).Append(Words(incident, "postmortem"))),
        [.. TopicKind.All.SelectMany(kind => Topics(incident, kind))]);

    private static IEnumerable<(TopicKind Kind, string Path)> Topics(JsonElement incident, TopicKind kind)
    {
        // What was published before incidents had such names lacks the list.
        var names = Field(incident, kind.Field, JsonValueKind.Array) is null ? [] : Items(incident, kind.Field);
        string[] slugs = [.. names.Select(n => n.ValueKind == JsonValueKind.String ? TopicKind.SlugOf(n.GetString()!) : throw Lacks(kind.Field)).OfType<string>()];
        return slugs.Length == 0 ? [] : slugs.Select(slug => Paths.Topic(kind, slug)).Append(Paths.Topics(kind)).Select(path => (kind, path));
    }

    private static PublishedUpdate Update(JsonElement update) => new(
        States.Parse(Text(update, "state") ?? "") ?? throw Lacks("state"),
        Time(update, "at") ?? throw Lacks("at"));

    private static string? Words(JsonElement record, string name) => Field(record, name, JsonValueKind.Object) is { } text ? Text(text, "markdown") : null;

    private static string? Text(JsonElement record, string name) => Field(record, name, JsonValueKind.String)?.GetString();

    private static Instant? Time(JsonElement record, string name) => Text(record, name) is not { } text ? null
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value
        : throw new FormatException($"`{name}` is no time");

    private static ImmutableArray<JsonElement> Items(JsonElement record, string name) =>
        Field(record, name, JsonValueKind.Array) is { } list ? [.. list.EnumerateArray()] : throw Lacks(name);

    /// <summary>What is not known is null. Anything else of another kind is no history: it would be compared as if it were not known.</summary>
    private static JsonElement? Field(JsonElement record, string name, JsonValueKind kind) =>
        record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == kind ? value
        : throw Lacks(name);

    private static FormatException Lacks(string name) => new($"a record in it has no `{name}`, or none that can be read");
}
