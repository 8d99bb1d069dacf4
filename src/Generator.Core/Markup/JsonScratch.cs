using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Generator.Core.Markup;

/// <summary>Writes small pieces of JSON, one after the other, into memory that is used again. Safe for several threads.</summary>
internal sealed class JsonScratch(JsonWriterOptions style)
{
    /// <summary>What became larger leaves its memory to the collector.</summary>
    private const int MaxKept = 256 * 1024;

    private const int FirstSize = 4 * 1024;

    private readonly ConcurrentBag<(ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json)> idle = [];

    /// <param name="take">Who takes the bytes, which are gone after the call.</param>
    public void Write(Action<Utf8JsonWriter> write, Action<ArraySegment<byte>> take)
    {
        var (bytes, json) = idle.TryTake(out var known) ? known : Make();
        write(json);
        json.Flush();
        MemoryMarshal.TryGetArray(bytes.WrittenMemory, out var written);
        take(written);
        if (bytes.Capacity <= MaxKept)
        {
            // One that failed on the way never comes here.
            bytes.ResetWrittenCount();
            json.Reset();
            idle.Add((bytes, json));
        }
    }

    private (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json) Make()
    {
        var bytes = new ArrayBufferWriter<byte>(FirstSize);
        return (bytes, new(bytes, style));
    }
}
