using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Turns a file's bytes into text, or says why they are none.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 with or without one byte order mark; no control character but tab and line ends.</summary>
    /// <param name="anyCharacter">Whether control characters may stand in it, as its reader takes them out.</param>
    public static Checked<SourceFile> Decode(string path, ReadOnlySpan<byte> bytes, int maxBytes = Limits.TextFileBytes, bool anyCharacter = false)
    {
        var findings = new Findings();
        if (bytes.Length > maxBytes)
        {
            findings.Add(
                Rules.TooLarge,
                new SourceFile(path, "").Start,
                $"the file has {bytes.Length} bytes; at most {maxBytes} are read",
                "move long logs and attachments elsewhere and link to them");
            return findings.Fail<SourceFile>();
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes["\uFEFF"u8.Length..];
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var lenient = new SourceFile(path, Encoding.UTF8.GetString(bytes));
            var at = Math.Max(0, lenient.Text.IndexOf('\uFFFD', StringComparison.Ordinal));
            findings.Add(Rules.UnreadableText, lenient.At(new(at, 1)), "this is not UTF-8", "save the file as UTF-8");
            return findings.Fail<SourceFile>();
        }

        var file = new SourceFile(path, text);
        var bad = anyCharacter ? -1 : IndexOfUnprintable(text);
        if (bad >= 0)
        {
            findings.Add(Rules.UnreadableText, file.At(new(bad, 1)), $"the character U+{(int)text[bad]:X4} cannot be shown", "remove it");
        }

        return findings.Close(file);
    }

    /// <summary>Whether a file may hold the character anywhere; a carriage return it may hold at a line's end only.</summary>
    public static bool IsReadable(char c) => !Suspects.Contains(c);

    private static int IndexOfUnprintable(ReadOnlySpan<char> text)
    {
        // Each of these looks at many characters at a time, unlike a search for all of them at once.
        if (!text.ContainsAny(AsciiSuspects) && !text.ContainsAnyInRange('\u0080', '\u009F') && !text.ContainsAny('\uFFFE', '\uFFFF', '\uFEFF'))
        {
            return -1;
        }

        var from = 0;
        while (from < text.Length)
        {
            var found = text[from..].IndexOfAny(Suspects);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (text[from] is not '\r' || from + 1 == text.Length || text[from + 1] != '\n')
            {
                return from;
            }

            from += 2;
        }

        return -1;
    }

    /// <summary>Control characters and noncharacters; a carriage return is fine before a line feed only.</summary>
    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')), '\uFFFE', '\uFFFF', '\uFEFF']);

    private static readonly System.Buffers.SearchValues<char> AsciiSuspects = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => !IsReadable(c))]);
}
