using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Where the values of a mapping's fields stand, for findings that are made after it was read.</summary>
public sealed record FieldPlaces(ImmutableArray<FieldPlace> Fields)
{
    /// <summary>Of a value that was not read from a file.</summary>
    public static readonly FieldPlaces None = new([]);

    public static FieldPlaces Of(YamlMap map) => new(ImmutableArray.CreateRange(map.Fields, static f => new FieldPlace(f.Key.Text, f.Value.Span)));

    /// <summary>Where a field's value stands; the file's beginning when the field is absent.</summary>
    public TextSpan Of(string field) => Fields.FirstOrDefault(f => f.Name == field).Value;

    public bool Has(string field)
    {
        foreach (var (name, _) in Fields)
        {
            if (name == field)
            {
                return true;
            }
        }

        return false;
    }
}

public readonly record struct FieldPlace(string Name, TextSpan Value);
