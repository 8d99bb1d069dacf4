using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>A value in a YAML text that keeps its place in the file.</summary>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>All single values in it.</summary>
    internal IEnumerable<YamlScalar> Scalars() => this switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(i => i.Scalars()),
        YamlMap map => map.Fields.SelectMany(f => f.Value.Scalars()),
        _ => [],
    };
}

/// <summary>A single value, always as text: nothing guesses that <c>NO</c> is false or <c>010</c> is eight.</summary>
public sealed record YamlScalar(TextSpan Span, string Text, bool Quoted) : YamlNode(Span);

public sealed record YamlList(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

public sealed record YamlMap(TextSpan Span, ImmutableArray<YamlField> Fields) : YamlNode(Span);

public sealed record YamlField(YamlScalar Key, YamlNode Value);
