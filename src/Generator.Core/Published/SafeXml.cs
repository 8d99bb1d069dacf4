using System.Runtime.InteropServices;
using System.Xml;

namespace Generator.Core.Published;

/// <summary>Reads XML that anybody may have written: without a document type, so that nothing is expanded or fetched, and not too deep.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The texts of all elements of a name, at some depth below the root; each with the name of the element that it lies in.</summary>
    /// <param name="wanted">Told of an element by its depth and its name.</param>
    /// <returns>The root's name, and the texts in their order.</returns>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    /// <exception cref="FormatException">It is nested too deep.</exception>
    public static (string Root, List<string> Texts) Read(ReadOnlyMemory<byte> bytes, Func<int, string, bool> wanted)
    {
        using var stream = Stream(bytes);
        using var xml = XmlReader.Create(stream, Settings);
        xml.MoveToContent();
        var (root, space, texts) = (xml.LocalName, xml.NamespaceURI, new List<string>());
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

        return (root, texts);
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
