using System.Buffers;
using System.Text;
using System.Xml;

namespace Generator.Core.Outputs;

/// <summary>Takes out of a text what XML 1.0 cannot hold in any form: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
internal static class XmlText
{
    public static readonly XmlWriterSettings Style = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>What nearly all texts consist of, which can be passed over at once.</summary>
    private static readonly SearchValues<char> Usual = SearchValues.Create(['\t', '\n', .. Enumerable.Range(' ', 0x7f - ' ').Select(c => (char)c)]);

    public static string Clean(string text)
    {
        if (IndexOfIllegal(text, 0) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var bad = IndexOfIllegal(text, at);
            clean.Append(text, at, (bad < 0 ? text.Length : bad) - at);
            at = bad < 0 ? text.Length : bad + 1;
        }

        return clean.ToString();
    }

    private static int IndexOfIllegal(string text, int from)
    {
        for (var at = from; text.AsSpan(at).IndexOfAnyExcept(Usual) is >= 0 and var passed; at++)
        {
            at += passed;
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
