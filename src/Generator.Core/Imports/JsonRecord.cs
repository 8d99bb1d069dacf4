using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>Takes values out of a record. One of the wrong kind is noted at its place and counts as absent, as <c>null</c> does.</summary>
internal sealed class JsonRecord(SourceFile file, JsonMap map, Findings findings)
{
    public JsonValue? Value(string name) => map[name];

    /// <summary>The record's place: its id where it has one, and else its first character.</summary>
    public Location Place => file.At(map["id"]?.Span ?? map.Span with { Length = 1 });

    public string? Text(string name)
    {
        if (map[name] is not { } value)
        {
            return null;
        }

        if (value is not JsonText text)
        {
            Guess(name, $"`{name}` is no text here, and was left out");
            return null;
        }

        if (text.Text.Contains('\uFFFD', StringComparison.Ordinal) && file.Slice(text.Span).Contains("\\u", StringComparison.Ordinal))
        {
            Guess(name, $"`{name}` holds half of a character; it is shown as U+FFFD");
        }

        return text.Text;
    }

    /// <summary>A text on one line; nothing when none of it can be shown.</summary>
    public string? Line(string name) => Text(name) is { } text && PlainText.ToLine(text) is { Length: > 0 } line ? line : null;

    public Instant? Time(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Parse(text) is { } time)
        {
            return time;
        }

        Guess(name, $"`{text}` {LooseTime.Fault(text, "a time with a zone")}; `{name}` was left out");
        return null;
    }

    /// <summary>The time of a field, where it is one; without a word about it.</summary>
    public static Instant? TimeOf(JsonMap map, string name) => map.TextOf(name) is { } text ? Parse(text) : null;

    private static Instant? Parse(string text) => LooseTime.Read(text) is { HasZone: true } time ? time.At : null;

    public bool Flag(string name) => map[name] is JsonWord { Text: "true" };

    /// <summary>The maps of a list; anything else in it is noted.</summary>
    public IEnumerable<JsonRecord> Records(string name)
    {
        foreach (var item in map.Items(name))
        {
            if (item is JsonMap inner)
            {
                yield return new(file, inner, findings);
            }
            else
            {
                findings.Add(Rules.ImportGuess, file.At(item.Span with { Length = 1 }), $"an entry of `{name}` is no record here, and was left out");
            }
        }
    }

    /// <summary>The texts of a list, each on one line; anything else in it is left out.</summary>
    public IEnumerable<string> Lines(string name) =>
        map.Items(name).OfType<JsonText>().Select(item => PlainText.ToLine(item.Text)).Where(line => line.Length > 0);

    /// <summary>A choice that the reader of the import should know of.</summary>
    public void Guess(string name, string message) => findings.Add(Rules.ImportGuess, map[name] is { } value ? file.At(Short(value.Span)) : Place, message);

    public void LeaveOut(string message) => findings.Add(Rules.UnreadableImport, Place, message);

    private static TextSpan Short(TextSpan span) => span with { Length = Math.Min(span.Length, 60) };
}
