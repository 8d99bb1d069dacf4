using System.Runtime.InteropServices;
using System.Xml;

namespace Generator.Core.Published;

/// <summary>Reads XML that anybody may have written: without a document type, so that nothing is expanded or fetched, and not too deep.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The texts of all elements of a name, at some depth below the root; each with the name of the element that it lies in.</summary>
    /// <param name="wanted">Told of an element by its depth and its name.</param>
    /// <returns>The root's name, and the texts in their order.</returns>
    /// <exception cref="FormatException">It is not well-formed, has a document type, or is nested too deep.</exception>
    public static (string Root, List<string> Texts) Read(ReadOnlyMemory<byte> bytes, Func<int, string, bool> wanted)
    {
        using var xml = XmlReader.Create(Stream(bytes), Settings);
        var hasBegun = false;
        try
        {
            xml.MoveToContent();
            hasBegun = true;
            return (xml.LocalName, Texts(xml, wanted));
        }
        catch (XmlException e)
        {
            throw new FormatException(
                !hasBegun && DocumentType(bytes.Span) is { } at ? FaultPlace.Of(bytes.Span, at) + "it has a document type, which a published site never has"
                : $"{FaultPlace.Of(e.LineNumber, e.LinePosition)}the XML is broken here; {FaultPlace.Help}",
                e);
        }
    }

    private static List<string> Texts(XmlReader xml, Func<int, string, bool> wanted)
    {
        var (space, texts) = (xml.NamespaceURI, new List<string>());
        while (!xml.EOF)
        {
            if (xml.Depth > MaxDepth)
            {
                throw new FormatException($"its elements are nested more than {MaxDepth} deep");
            }

            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == space && wanted(xml.Depth, xml.LocalName))
            {
                texts.Add(xml.ReadElementContentAsString().Trim());
            }
            else
            {
                xml.Read();
            }
        }

        return texts;
    }

    /// <summary>Where the document type begins, if it is the next thing behind comments and instructions. The reader does not tell.</summary>
    private static int? DocumentType(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)'<'); at >= 0;)
        {
            var rest = bytes[at..];
            var end = rest.StartsWith("<!--"u8) ? rest.IndexOf("-->"u8) : rest.StartsWith("<?"u8) ? rest.IndexOf("?>"u8) : -1;
            if (end < 0)
            {
                return rest.StartsWith("<!DOCTYPE"u8) ? at : null;
            }

            var next = rest[end..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + end + next;
        }

        return null;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
