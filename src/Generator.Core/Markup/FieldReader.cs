using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Markup;

/// <summary>
/// Takes typed values out of a mapping. What is wrong with one field is noted and the next one is read all the same;
/// a field that is there but empty counts as absent.
/// </summary>
public sealed class FieldReader
{
    private readonly SourceFile file;
    private readonly YamlMap map;
    private readonly Findings findings;

    /// <param name="fields">All fields that the mapping may have; another name is a finding.</param>
    public FieldReader(SourceFile file, YamlMap map, ImmutableArray<Field> fields, Findings findings)
    {
        (this.file, this.map, this.findings) = (file, map, findings);
        foreach (var (key, _) in map.Fields)
        {
            if (!IsOneOf(fields, key.Text))
            {
                findings.Add(
                    Rules.UnknownField,
                    file.At(key.Span),
                    $"there is no field `{key.Text}`",
                    WithoutSpace(key.Text, fields) is { } name
                        ? $"put a space behind the colon: `{name}: {key.Text[(name.Length + 1)..]}`"
                        : Nearest.Help(key.Text, [.. fields.Select(f => f.Name)]));
            }
        }

        foreach (var field in fields)
        {
            if (!field.Required || Node(field.Name) is not null)
            {
                continue;
            }

            var present = map.Fields.FirstOrDefault(f => f.Key.Text == field.Name);
            if (present is null && map.Fields.Any(f => !IsOneOf(fields, f.Key.Text) && Meant(f.Key.Text, fields) == field.Name))
            {
                // It is there under a name that was told to be wrong.
                continue;
            }

            var comment = present is null ? null : SuspectYaml.CommentBehind(file.Text, Math.Min(present.Key.Span.End + 1, file.Text.Length));
            findings.Add(
                Rules.MissingField,
                file.At(present?.Key.Span ?? FirstLine(map.Span)),
                present is null ? $"the field `{field.Name}` is missing" : $"the field `{field.Name}` is empty",
                comment is { } text ? $"put the value into quotes: `{field.Name}: {YamlText.Scalar(file.Slice(text))}`" : $"add `{field.Name}: …`: {field.Meaning}");
        }
    }

    /// <summary>The field that a name which is none was probably meant for.</summary>
    internal static string? Meant(string name, ImmutableArray<Field> fields) => WithoutSpace(name, fields) ?? Nearest.To(name, fields.Select(f => f.Name));

    /// <summary>The field of a name such as <c>severity:minor</c>, whose colon has no space behind it.</summary>
    private static string? WithoutSpace(string name, ImmutableArray<Field> fields) =>
        fields.FirstOrDefault(f => name.Length > f.Name.Length && name[f.Name.Length] == ':' && name.StartsWith(f.Name, StringComparison.Ordinal))?.Name;

    private static bool IsOneOf(ImmutableArray<Field> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public YamlNode? Node(string name)
    {
        foreach (var field in map.Fields)
        {
            if (field.Key.Text == name)
            {
                return IsEmpty(field.Value) ? null : field.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a value counts as absent.</summary>
    public static bool IsEmpty(YamlNode value) => value is YamlScalar scalar
        && (string.IsNullOrWhiteSpace(scalar.Text) || scalar is { Quoted: false, Text: "~" or "null" or "Null" or "NULL" });

    public YamlScalar? Scalar(string name) => Node(name) switch
    {
        null => null,
        YamlScalar scalar => scalar,
        var other => Wrong<YamlScalar>(other, $"`{name}` takes a single value", $"write `{name}: value`"),
    };

    public string? Text(string name) => Scalar(name) is { } scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;

    public YamlMap? Map(string name) => Node(name) switch
    {
        null => null,
        YamlMap value => value,
        var other => Wrong<YamlMap>(other, $"`{name}` takes fields", $"write `{name}:` and below it, indented, `field: value`"),
    };

    /// <summary>The entries of a list; a single value stands for a list of one.</summary>
    public ImmutableArray<YamlNode> Items(string name) => Node(name) switch
    {
        null => [],
        YamlList list => list.Items,
        var single => [single],
    };

    public ImmutableArray<YamlScalar> Scalars(string name) => Items(name) is not [_, ..] items ? [] : [.. items.Select(item => item as YamlScalar
        ?? Wrong<YamlScalar>(item, $"an entry of `{name}` is a single value", $"write `{name}: [one, two]`")).OfType<YamlScalar>()];

    public Instant? Time(string name) => Scalar(name) is { } scalar ? TimeText.Read(scalar.Text, file.At(scalar.Span), findings) : null;

    public LocalDate? Date(string name) => Scalar(name) is { } scalar ? TimeText.ReadDate(scalar.Text, file.At(scalar.Span), findings) : null;

    /// <summary>An http or https address; anything else is a finding.</summary>
    public string? WebAddress(string name)
    {
        if (Scalar(name) is not { } scalar || Links.IsWebAddress(scalar.Text))
        {
            return Text(name);
        }

        if (Links.HasUser(scalar.Text))
        {
            findings.Add(Rules.RefusedLink, file.At(scalar.Span), "a web address cannot have a user and a password in it", "everybody could read them: leave away what stands before the `@`, and the `@`");
        }
        else
        {
            findings.Add(Rules.RefusedLink, file.At(scalar.Span), $"`{scalar.Text}` is not a web address", "write it in full: `https://example.org/…`");
        }

        return null;
    }

    /// <summary>Where a field's value stands, or its mapping when the field is absent.</summary>
    public Location At(string name) => file.At(Node(name)?.Span ?? FirstLine(map.Span));

    private TextSpan FirstLine(TextSpan span)
    {
        var line = file.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return line < 0 ? span : new(span.Start, line);
    }

    private T? Wrong<T>(YamlNode node, string message, string help)
        where T : class
    {
        findings.Add(Rules.WrongKind, file.At(FirstLine(node.Span)), message, help);
        return null;
    }
}
