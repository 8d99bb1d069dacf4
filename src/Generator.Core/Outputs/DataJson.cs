using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Generator.Core.Markup;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Outputs;

/// <summary>JSON for other programs: UTF-8 on one line, written to a stream piece by piece.</summary>
internal static class DataJson
{
    private const int MaxPending = 32 * 1024;

    // These files are served as JSON and never put into a page, so that only what JSON demands is escaped.
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The same for files that people look at too.</summary>
    public static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly InstantPattern Milliseconds = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");

    /// <summary>Writers with the memory that they hold, to be used again.</summary>
    private static readonly ConcurrentBag<Utf8JsonWriter> Idle = [];

    public static Output Output(string path, Action<Utf8JsonWriter> write) => Outputs.Output.Streamed(path, stream =>
    {
        var json = Idle.TryTake(out var known) ? known : new(Stream.Null, Style);
        json.Reset(stream);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        json.Reset(Stream.Null);
        Idle.Add(json);
        stream.WriteByte((byte)'\n');
    });

    /// <summary>An array under a name; what is done of it leaves memory.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
            if (json.BytesPending > MaxPending)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts) => json.WriteList(name, texts, json.WriteStringValue);

    /// <summary>A text as its author wrote it, with LF at the ends of lines; or null.</summary>
    public static void WriteMarkdown(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Markdown? text)
    {
        if (text is not null && !text.Written.ContainsAny(OtherLineEnds))
        {
            json.WriteString(name, text.Written);
        }
        else
        {
            json.WriteString(name, text?.Text.ReplaceLineEndings("\n"));
        }
    }

    private static readonly SearchValues<char> OtherLineEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");

    /// <summary>RFC 3339 in UTC with milliseconds, or null.</summary>
    public static void WriteTime(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Instant? time)
    {
        if (time is { } t && TimeText.WholeSecond(t) is { } second)
        {
            Span<byte> text = stackalloc byte[TimeText.SecondsLength + 5];
            second.TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
            ".000Z"u8.CopyTo(text[TimeText.SecondsLength..]);
            json.WriteString(name, text);
        }
        else
        {
            json.WriteString(name, time is { } other ? Text(other) : null);
        }
    }

    public static void WriteDay(this Utf8JsonWriter json, ReadOnlySpan<byte> name, LocalDate? day) => json.WriteString(name, day is { } d ? LocalDatePattern.Iso.Format(d) : null);

    /// <summary>Whole seconds, or null.</summary>
    public static void WriteSeconds(this Utf8JsonWriter json, ReadOnlySpan<byte> name, Duration? duration)
    {
        if (duration is { } d)
        {
            json.WriteNumber(name, Seconds(d));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A share from 0 to 1, cut to six decimals, so that what is not whole never reads as 1; or null.</summary>
    public static void WriteShare(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? share)
    {
        if (share is { } s)
        {
            json.WriteNumber(name, Math.Floor(s * 1_000_000) / 1_000_000);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static long Seconds(Duration duration) => (long)Math.Floor(duration.TotalSeconds);

    /// <summary>RFC 3339 in UTC with milliseconds.</summary>
    public static string Text(Instant time) => TimeText.WholeSecond(time) is not null ? $"{TimeText.Iso(time).AsSpan(0, TimeText.SecondsLength)}.000Z" : Milliseconds.Format(time);
}
