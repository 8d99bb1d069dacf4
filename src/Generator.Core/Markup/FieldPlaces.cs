using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Where the values of a mapping's fields stand, for findings that are made after it was read.</summary>
public sealed record FieldPlaces(ImmutableArray<FieldPlace> Fields)
{
    /// <summary>Of a value that was not read from a file.</summary>
    public static readonly FieldPlaces None = new([]);

    /// <param name="fields">Those that the mapping may have. The places have their names, so that they need not be kept as each file has them.</param>
    public static FieldPlaces Of(YamlMap map, ImmutableArray<Field> fields)
    {
        var places = ImmutableArray.CreateBuilder<FieldPlace>(map.Fields.Length);
        foreach (var (key, value) in map.Fields)
        {
            foreach (var field in fields)
            {
                if (field.Name == key.Text)
                {
                    places.Add(new(field.Name, value.Span));
                    break;
                }
            }
        }

        return new(places.DrainToImmutable());
    }

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
