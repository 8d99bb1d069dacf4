using System.Text.Json;
using System.Text.Unicode;
using Generator.Core.Sources;

namespace Generator.Core.Published;

/// <summary>
/// Reads JSON that anybody may have written. It is gone through once before it is taken in, so that its faults are told at their places,
/// and so that no reader of its values meets a text that is none.
/// </summary>
internal static class SafeJson
{
    private const int MaxDepth = 64;

    /// <exception cref="FormatException">It is no JSON, nested too deep, of too many values, or has half a character in a text.</exception>
    public static JsonDocument Read(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new FormatException($"it is not UTF-8; {FaultPlace.Help}");
        }

        GoThrough(bytes.Span);
        return JsonDocument.Parse(bytes, new() { MaxDepth = MaxDepth });
    }

    private static void GoThrough(ReadOnlySpan<byte> bytes)
    {
        // One level more than is taken, to be the one to say so.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            for (var tokens = 0; reader.Read(); tokens++)
            {
                var fault = reader.CurrentDepth >= MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? $"its values are nested more than {MaxDepth} deep"
                    : tokens == Limits.PublishedHistoryValues ? "it has more values than a history of 100,000 incidents"
                    : !IsText(ref reader) ? "this text has half a character"
                    : null;
                if (fault is not null)
                {
                    throw new FormatException(FaultPlace.Of(bytes, (int)reader.TokenStartIndex) + fault);
                }
            }
        }
        catch (JsonException e)
        {
            throw new FormatException($"{FaultPlace.Of(bytes, OffsetOf(bytes, e))}it is not JSON; {FaultPlace.Help}", e);
        }
    }

    /// <summary>Whether a text is made of whole characters: in UTF-8 only an escape, <c>\ud83d</c>, can be half of one.</summary>
    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped || (reader.ValueSpan.IndexOf("\\ud"u8) < 0 && reader.ValueSpan.IndexOf("\\uD"u8) < 0))
        {
            return true;
        }

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The library counts lines and the bytes in them.</summary>
    private static int OffsetOf(ReadOnlySpan<byte> bytes, JsonException e)
    {
        var start = 0;
        for (var line = e.LineNumber ?? 0; line > 0 && bytes[start..].IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            start += end + 1;
        }

        return (int)Math.Min(bytes.Length, start + (e.BytePositionInLine ?? 0));
    }
}
