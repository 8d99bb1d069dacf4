using System.Collections.Immutable;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

/// <summary>Values of a mapping that another program defined: their names are known whatever their case, and what is of another kind counts as absent.</summary>
internal sealed record ForeignFields(YamlMap? Map)
{
    public YamlNode? Node(string name) => Map?.Fields.FirstOrDefault(f => f.Key.Text.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    public string? Text(string name) => TextOf(Node(name));

    public bool? Flag(string name) => Text(name)?.ToUpperInvariant() switch
    {
        "TRUE" or "YES" => true,
        "FALSE" or "NO" => false,
        _ => null,
    };

    public ForeignFields Fields(string name) => new(Node(name) as YamlMap);

    /// <summary>The entries of a list; a single value stands for a list of one.</summary>
    public ImmutableArray<YamlNode> Items(string name) => Node(name) switch
    {
        YamlList list => list.Items,
        YamlScalar scalar when TextOf(scalar) is not null => [scalar],
        _ => [],
    };

    /// <summary>The value on one line; nothing where it is empty.</summary>
    public static string? TextOf(YamlNode? node) =>
        node is YamlScalar scalar && !FieldReader.IsEmpty(scalar) && PlainText.ToLine(scalar.Text) is { Length: > 0 } text ? text : null;
}
