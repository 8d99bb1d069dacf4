using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>A JSON text as a tree, built from the library's tokens without recursion.</summary>
/// <param name="Root">The value; of a text that breaks off, what was whole before that: a record that is not is dropped.</param>
/// <param name="Values">How many values and fields were read.</param>
/// <param name="LongTexts">Texts longer than <see cref="Limits.ImportedTextBytes"/>, which count as absent.</param>
/// <param name="Fault">The offset at which the text stops being JSON, or has more values than were wanted.</param>
/// <param name="IsFull">Whether it is the latter.</param>
internal sealed record JsonTree(JsonValue? Root, int Values, ImmutableArray<TextSpan> LongTexts, int? Fault = null, bool IsFull = false)
{
    private const int MaxDepth = 100_000;

    /// <param name="most">How many values and fields are read.</param>
    public static JsonTree Read(SourceFile file, TextSpan part, int most)
    {
        var values = 0;
        var builder = new Builder(file, part);
        var reader = new Utf8JsonReader(builder.Bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            for (; reader.Read(); values++)
            {
                if (values == most)
                {
                    var at = builder.OffsetOf((int)reader.TokenStartIndex);
                    return new(builder.CloseAll(), values, builder.LongTexts, at, IsFull: true);
                }

                builder.Add(ref reader);
            }

            return new(builder.Root, values, builder.LongTexts);
        }
        catch (JsonException e)
        {
            return new(builder.CloseAll(), values, builder.LongTexts, OffsetOf(file, part, e));
        }
    }

    /// <summary>The JSON reader counts lines, and bytes of UTF-8 within a line.</summary>
    private static int OffsetOf(SourceFile file, TextSpan part, JsonException e)
    {
        if (Lines.Of(file.Text, part).Skip((int)(e.LineNumber ?? 0)).Select(l => (Line?)l).FirstOrDefault() is not { } line)
        {
            return part.End;
        }

        var (offset, bytes) = (line.Start, e.BytePositionInLine ?? 0);
        foreach (var rune in file.Text.AsSpan(line.Start, line.Length).EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            offset += rune.Utf16SequenceLength;
        }

        return offset;
    }

    /// <summary>A list or map whose end has not come yet.</summary>
    private sealed class Open(int start, bool isMap)
    {
        public int Start { get; } = start;

        public bool IsMap { get; } = isMap;

        public ImmutableArray<JsonValue>.Builder Items { get; } = ImmutableArray.CreateBuilder<JsonValue>();

        public ImmutableArray<JsonField>.Builder Fields { get; } = ImmutableArray.CreateBuilder<JsonField>();

        public (TextSpan Span, string Name) Key { get; set; }

        public JsonValue Close(int end)
        {
            var span = TextSpan.FromBounds(Start, end);
            return IsMap ? new JsonMap(span, Fields.DrainToImmutable()) : new JsonList(span, Items.DrainToImmutable());
        }
    }

    private sealed class Builder(SourceFile file, TextSpan part)
    {
        private readonly Stack<Open> open = new();
        private int bytes;
        private int chars = part.Start;

        public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(file.Text, part.Start, part.Length);

        public JsonValue? Root { get; private set; }

        public ImmutableArray<TextSpan> LongTexts { get; private set; } = [];

        public void Add(ref Utf8JsonReader reader)
        {
            var start = OffsetOf((int)reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(new(start, reader.TokenType == JsonTokenType.StartObject));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Add(open.Pop().Close(start + 1));
                    break;
                case JsonTokenType.PropertyName or JsonTokenType.String when reader.ValueSpan.Length > Limits.ImportedTextBytes:
                    AddLong(SpanOf(start, ref reader), reader.TokenType);
                    break;
                case JsonTokenType.PropertyName:
                    open.Peek().Key = (SpanOf(start, ref reader), TextOf(ref reader));
                    break;
                case JsonTokenType.String:
                    Add(new JsonText(SpanOf(start, ref reader), TextOf(ref reader)));
                    break;
                default:
                    Add(new JsonWord(SpanOf(start, ref reader), Encoding.UTF8.GetString(reader.ValueSpan)));
                    break;
            }
        }

        public JsonValue? CloseAll()
        {
            while (open.TryPop(out var broken))
            {
                // Half a record would be read as a whole one; a list of records is as good as the records in it.
                if (!broken.IsMap || !open.TryPeek(out var parent) || parent.IsMap)
                {
                    Add(broken.Close(part.End));
                }
            }

            return Root;
        }

        private void AddLong(TextSpan span, JsonTokenType token)
        {
            LongTexts = LongTexts.Add(span);
            if (token == JsonTokenType.PropertyName)
            {
                open.Peek().Key = (span, "");
            }
            else
            {
                Add(new JsonWord(span, "null"));
            }
        }

        private void Add(JsonValue value)
        {
            if (!open.TryPeek(out var parent))
            {
                Root = value;
            }
            else if (parent.IsMap)
            {
                parent.Fields.Add(new(parent.Key.Span, parent.Key.Name, value));
            }
            else
            {
                parent.Items.Add(value);
            }
        }

        private TextSpan SpanOf(int start, ref Utf8JsonReader reader) => TextSpan.FromBounds(start, OffsetOf((int)reader.BytesConsumed, reader.TokenType));

        private int OffsetOf(int end, JsonTokenType token)
        {
            // What is consumed of a field's name includes its colon and the space around that.
            if (token == JsonTokenType.PropertyName)
            {
                end = Bytes.AsSpan(0, end).LastIndexOf((byte)'"') + 1;
            }

            return OffsetOf(end);
        }

        public int OffsetOf(int at)
        {
            chars += Encoding.UTF8.GetCharCount(Bytes, bytes, at - bytes);
            bytes = at;
            return chars;
        }

        private static string TextOf(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return Mended(reader.ValueSpan);
            }
        }

        /// <summary>Half of a surrogate pair, <c>\ud83d</c>, is no character: it is shown as U+FFFD.</summary>
        private static string Mended(ReadOnlySpan<byte> escaped)
        {
            var text = Encoding.UTF8.GetString(escaped);
            var mended = new StringBuilder("\"", text.Length + 2);
            for (var i = 0; i < text.Length; i++)
            {
                var length = text[i] != '\\' ? 1 : text[i + 1] == 'u' ? EscapeLength : 2;
                if (length == EscapeLength && Surrogate(text, i) is { } first)
                {
                    var isPair = char.IsHighSurrogate(first) && Surrogate(text, i + EscapeLength) is { } second && char.IsLowSurrogate(second);
                    length = isPair ? 2 * EscapeLength : length;
                    mended.Append(isPair ? text.AsSpan(i, length) : "\uFFFD");
                }
                else
                {
                    mended.Append(text, i, length);
                }

                i += length - 1;
            }

            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(mended.Append('"').ToString()));
            reader.Read();
            return reader.GetString()!;
        }

        private static char? Surrogate(string text, int at) => at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
            && ushort.TryParse(text.AsSpan(at + 2, EscapeLength - 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code)
            && char.IsSurrogate((char)code) ? (char)code : null;

        private const int EscapeLength = 6;
    }
}
