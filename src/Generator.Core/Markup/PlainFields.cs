using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>
/// The quick way through front matter as nearly all of it is written: a field on each line, with a value that is plain or stands in double quotes, or a
/// list of plain ones in brackets. What it does not know for certain it leaves to the library; a property test holds the two to the same nodes.
/// </summary>
internal static class PlainFields
{
    private const int MaxFields = 50;
    private const int MaxItems = 50;

    /// <summary>What means something in a list in brackets, or may.</summary>
    private static readonly System.Buffers.SearchValues<char> Flow = System.Buffers.SearchValues.Create(":#?[]{}\"");

    /// <returns>Nothing where the library has to be asked.</returns>
    public static YamlMap? Read(SourceFile file, TextSpan part)
    {
        var fields = ImmutableArray.CreateBuilder<YamlField>();
        foreach (var line in Lines.Of(file.Text, part))
        {
            if (fields.Count == MaxFields || FieldAt(file.Text.AsSpan(line.Start, line.Length), line.Start) is not { } field || Has(fields, field.Key.Text))
            {
                return null;
            }

            fields.Add(field);
        }

        return fields.Count == 0 ? null : new(part, fields.DrainToImmutable());
    }

    private static bool Has(ImmutableArray<YamlField>.Builder fields, string key)
    {
        foreach (var field in fields)
        {
            if (field.Key.Text == key)
            {
                return true;
            }
        }

        return false;
    }

    private static YamlField? FieldAt(ReadOnlySpan<char> line, int start)
    {
        var colon = line.IndexOfAnyExceptInRange('a', 'z');
        while (colon > 0 && colon < line.Length && line[colon] == '_')
        {
            colon++;
            var more = line[colon..].IndexOfAnyExceptInRange('a', 'z');
            colon = more < 0 ? line.Length : colon + more;
        }

        if (colon < 1 || colon + 1 >= line.Length || line[colon] != ':' || line[colon + 1] != ' ')
        {
            return null;
        }

        var text = line[(colon + 1)..].TrimStart(' ');
        var at = start + line.Length - text.Length;
        return Value(text, at) is { } value ? new(new(new(start, colon), line[..colon].ToString(), Quoted: false), value) : null;
    }

    private static YamlNode? Value(ReadOnlySpan<char> text, int at) => text switch
    {
        ['"', .. var inner, '"'] => IsOrdinary(inner) && !inner.ContainsAny('"', '\\') ? new YamlScalar(new(at, text.Length), inner.ToString(), Quoted: true) : null,
        ['[', .. var items, ']'] => List(text, items, at),
        _ => IsPlain(text) ? new YamlScalar(new(at, text.Length), text.ToString(), Quoted: false) : null,
    };

    private static YamlList? List(ReadOnlySpan<char> text, ReadOnlySpan<char> items, int at)
    {
        if (items.ContainsAny(Flow) || items.Count(',') >= MaxItems)
        {
            return null;
        }

        var nodes = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var range in items.Split(','))
        {
            var (from, to) = (range.Start.Value, range.End.Value);
            from += items[from..to].IndexOfAnyExcept(' ') is > 0 and var before ? before : 0;
            var item = items[from..to].TrimEnd(' ');
            if (!IsPlain(item))
            {
                return null;
            }

            nodes.Add(new YamlScalar(new(at + 1 + from, item.Length), item.ToString(), Quoted: false));
        }

        return new(new(at, text.Length), nodes.DrainToImmutable());
    }

    /// <summary>Whether no character of a text, and no two beside each other, mean anything in YAML.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && text[^1] is not (' ' or ':') && IsOrdinary(text)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);

    /// <summary>Whether it holds letters and what ASCII prints; spaces and dashes of other kinds are for the library to judge.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' && !char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
