using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Tomlyn;
using Tomlyn.Parsing;

namespace Generator.Core.Imports;

/// <summary>
/// Builds the same nodes from TOML that <see cref="YamlReader"/> builds from YAML, so that a foreign format in both is read once. From the
/// library's events, without recursion and to the same depth.
/// </summary>
internal static class TomlReader
{
    private static readonly TomlSerializerOptions Options = new() { MaxDepth = Limits.YamlDepth };
    private static readonly TomlParserOptions Strict = new() { Mode = TomlParserMode.Strict };

    public static Checked<YamlNode> Read(SourceFile file, TextSpan part)
    {
        var findings = new Findings();
        var builder = new Builder(file, part, findings);
        try
        {
            var parser = TomlParser.Create(file.Slice(part), Strict, Options);
            for (var events = 0; !findings.HasErrors && parser.MoveNext(); events++)
            {
                builder.Add(parser, events);
            }
        }
        catch (TomlException e)
        {
            builder.Unreadable(e.Span?.Offset ?? 0);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // A reader of texts that strangers wrote must not end with what its library did not foresee.
            builder.Unreadable(0);
        }

        return findings.HasErrors || builder.Root is null ? findings.Fail<YamlNode>() : findings.Close(builder.Root);
    }

    /// <summary>A table or array whose end has not come yet.</summary>
    private sealed record Open(bool IsMap, TextSpan Span)
    {
        public YamlScalar? Key { get; set; }

        public Dictionary<string, (YamlScalar Key, YamlNode Value)> Fields { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<YamlNode>.Builder Items { get; } = ImmutableArray.CreateBuilder<YamlNode>();
    }

    private sealed class Builder(SourceFile file, TextSpan part, Findings findings)
    {
        private readonly Stack<Open> open = new();
        private TextSpan last = new(part.Start, 0);

        public YamlNode? Root { get; private set; }

        public void Add(TomlParser parser, int count)
        {
            var current = parser.Current;
            last = current.Span is { } span ? new(part.Start + span.Offset, span.Length) : last;
            switch (current.Kind)
            {
                case var _ when count > Limits.YamlValues:
                    findings.Add(Rules.TooLarge, file.At(last), $"more than {Limits.YamlValues} values");
                    break;
                case TomlParseEventKind.PropertyName:
                    open.Peek().Key = new(last, parser.GetPropertyName(), Quoted: false);
                    break;
                case TomlParseEventKind.StartTable or TomlParseEventKind.StartArray:
                    open.Push(new(current.Kind == TomlParseEventKind.StartTable, last));
                    break;
                case TomlParseEventKind.EndTable or TomlParseEventKind.EndArray:
                    Add(Close(open.Pop()));
                    break;
                case TomlParseEventKind.String:
                    Add(new YamlScalar(last, parser.GetString(), Quoted: true));
                    break;
                case TomlParseEventKind.Integer or TomlParseEventKind.Float or TomlParseEventKind.Boolean or TomlParseEventKind.DateTime:
                    Add(new YamlScalar(last, file.Slice(last), Quoted: false));
                    break;
                default:
                    break;
            }
        }

        private static YamlNode Close(Open ended) => ended.IsMap
            ? new YamlMap(ended.Span, [.. ended.Fields.Values.OrderBy(f => f.Key.Span.Start).Select(f => new YamlField(f.Key, f.Value))])
            : new YamlList(ended.Span, ended.Items.DrainToImmutable());

        private void Add(YamlNode node)
        {
            if (!open.TryPeek(out var parent))
            {
                Root = node;
            }
            else if (!parent.IsMap)
            {
                parent.Items.Add(node);
            }
            else if (parent.Fields.TryGetValue(parent.Key!.Text, out var first))
            {
                parent.Fields[first.Key.Text] = (first.Key, Join(first.Value, node, parent.Key));
            }
            else
            {
                parent.Fields.Add(parent.Key.Text, (parent.Key, node));
            }
        }

        /// <summary>A table can be written in parts: <c>[params]</c> here, <c>[params.more]</c> below. A value cannot.</summary>
        private YamlNode Join(YamlNode first, YamlNode second, YamlScalar key)
        {
            switch (first, second)
            {
                case (YamlMap a, YamlMap b) when !a.Fields.Select(f => f.Key.Text).Intersect(b.Fields.Select(f => f.Key.Text), StringComparer.Ordinal).Any():
                    return a with { Fields = [.. a.Fields, .. b.Fields] };
                case (YamlList a, YamlList b):
                    return a with { Items = [.. a.Items, .. b.Items] };
                default:
                    var (line, _) = file.Position(first.Span.Start);
                    findings.Add(Rules.DuplicateKey, file.At(key.Span), $"`{key.Text}` stands twice, first on line {line}", "remove one of the two");
                    return first;
            }
        }

        public void Unreadable(int offset) => findings.Add(
            Rules.UnreadableImport,
            file.At(new(Math.Clamp(part.Start + offset, part.Start, Math.Max(part.Start, part.End - 1)), Math.Min(1, part.Length))),
            "this cannot be read as TOML",
            "look at this line and the one above it: is a quote, a bracket or a value missing?");
    }
}
