using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>JSON as the reports write it: indented, the same on every machine, and in ASCII, so that nothing in it can steer a terminal.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }
}
