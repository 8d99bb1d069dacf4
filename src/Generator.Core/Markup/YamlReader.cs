using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Generator.Core.Markup;

/// <summary>
/// Builds nodes from the YAML library's events, one at a time and without recursion, and refuses early what could
/// exhaust the machine: depth, number, anchors and tags.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads a part of a file; nothing when the part is empty or not YAML.</summary>
    public static Checked<YamlNode> Read(SourceFile file, TextSpan part) =>
        PlainFields.Read(file, part) is { } plain ? new(plain, []) : ReadAny(file, part);

    /// <summary>The same, asking the library in any case.</summary>
    internal static Checked<YamlNode> ReadAny(SourceFile file, TextSpan part)
    {
        var findings = new Findings();
        if (MergeConflict.IsIn(file, part, findings))
        {
            return findings.Fail<YamlNode>();
        }

        var builder = new Builder(file, part, findings);
        var parser = new Parser(new StringReader(file.Slice(part)));
        try
        {
            for (var events = 0; !findings.HasErrors && parser.MoveNext(); events++)
            {
                builder.Add(parser.Current!, events);
            }
        }
        catch (YamlException e)
        {
            builder.Unreadable((int)e.Start.Index, e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's scanner ends some broken texts with these instead of a YamlException.
            builder.Unreadable(null, "this cannot be read");
        }

        if (findings.HasErrors || builder.Root is not { } root)
        {
            return findings.Fail<YamlNode>();
        }

        SuspectYaml.Check(file, part, root, findings);
        return findings.Close(root);
    }

    /// <summary>A list or mapping whose end has not come yet.</summary>
    private sealed record Open(int Start, bool Flow, bool IsMap)
    {
        public ImmutableArray<YamlNode>.Builder Children { get; } = ImmutableArray.CreateBuilder<YamlNode>();
    }

    private sealed class Builder(SourceFile file, TextSpan part, Findings findings)
    {
        private readonly Stack<Open> open = new();
        private int last;

        public YamlNode? Root { get; private set; }

        public void Add(ParsingEvent e, int count)
        {
            last = (int)e.Start.Index;
            if (Refusal(e, count) is { } refusal)
            {
                var isMark = file.Text.AsSpan(SpanOf(e).Start) is ['*' or '&' or '!', ..];
                findings.Add(
                    Rules.RefusedYaml,
                    file.At(SpanOf(e)),
                    refusal,
                    $"write the value out in plain YAML{(isMark ? $"; if it is text, put it into quotes{YamlFault.LineWith(file, SpanOf(e).Start)}" : "")}");
                return;
            }

            if (e is Scalar { Value: var value } && value.Any(c => !TextDecoder.IsReadable(c)))
            {
                // Written as an escape such as `\x07`, which the file's own characters do not show.
                var hidden = value.First(c => !TextDecoder.IsReadable(c));
                findings.Add(Rules.UnreadableText, file.At(SpanOf(e)), $"the character U+{(int)hidden:X4} cannot be shown", "remove it");
                return;
            }

            switch (e)
            {
                case MappingStart map:
                    open.Push(new((int)map.Start.Index, map.Style == MappingStyle.Flow, IsMap: true));
                    break;
                case SequenceStart list:
                    open.Push(new((int)list.Start.Index, list.Style == SequenceStyle.Flow, IsMap: false));
                    break;
                case Scalar scalar:
                    Add(new YamlScalar(SpanOf(e), scalar.Value, scalar.Style != ScalarStyle.Plain));
                    break;
                case MappingEnd or SequenceEnd:
                    var ended = open.Pop();
                    Add(Close(ended, (int)e.End.Index + (ended.Flow ? 1 : 0)));
                    break;
                default:
                    break;
            }
        }

        private string? Refusal(ParsingEvent e, int count) => e switch
        {
            _ when count > Limits.YamlValues => $"more than {Limits.YamlValues} values",
            AnchorAlias => "an alias (`*name`) is not allowed here",
            NodeEvent { Anchor.IsEmpty: false } => "an anchor (`&name`) is not allowed here",
            NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } => "a tag (`!name`) is not allowed here",
            MappingStart or SequenceStart when open.Count >= Limits.YamlDepth => $"values nested more than {Limits.YamlDepth} deep",
            DocumentStart when Root is not null => "a second document (after `---` or `...`) is not allowed here",
            _ => null,
        };

        private void Add(YamlNode node)
        {
            if (open.TryPeek(out var parent))
            {
                parent.Children.Add(node);
            }
            else
            {
                Root = node;
            }
        }

        private YamlNode Close(Open ended, int end)
        {
            var span = TextSpan.FromBounds(part.Start + ended.Start, part.Start + Math.Max(end, ended.Start + 1));
            return ended.IsMap ? new YamlMap(span, Fields(ended.Children)) : new YamlList(span, ended.Children.DrainToImmutable());
        }

        private ImmutableArray<YamlField> Fields(ImmutableArray<YamlNode>.Builder children)
        {
            var fields = ImmutableArray.CreateBuilder<YamlField>();
            var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            for (var i = 0; i + 1 < children.Count; i += 2)
            {
                if (children[i] is not YamlScalar key)
                {
                    findings.Add(Rules.InvalidYaml, file.At(children[i].Span), "a field's name must be a single word", "write `name: value`");
                }
                else if (seen.TryGetValue(key.Text, out var first))
                {
                    var (line, _) = file.Position(first.Span.Start);
                    findings.Add(Rules.DuplicateKey, file.At(key.Span), $"`{key.Text}` stands twice, first on line {line}", "remove one of the two");
                }
                else
                {
                    seen.Add(key.Text, key);
                    fields.Add(new(key, children[i + 1]));
                }
            }

            return fields.DrainToImmutable();
        }

        private TextSpan SpanOf(ParsingEvent e) =>
            TextSpan.FromBounds(part.Start + (int)e.Start.Index, part.Start + Math.Max((int)e.End.Index, (int)e.Start.Index));

        public void Unreadable(int? offset, string message)
        {
            var at = Math.Clamp(part.Start + (offset ?? last), part.Start, Math.Max(part.Start, part.End - 1));
            var isQuote = message.Contains("quoted scalar", StringComparison.Ordinal);
            var fault = !isQuote && Bracket(at, offset is null) is { } bracket
                ? YamlFault.Unclosed(bracket, file.Text[bracket])
                : YamlFault.Of(file, part, at, message);
            findings.Add(Rules.InvalidYaml, file.At(fault.Place), fault.Message, fault.Help);
        }

        /// <summary>The bracket that is open; the library's scanner can stop at its inside before it told of it.</summary>
        private int? Bracket(int at, bool isScanner)
        {
            if (open.FirstOrDefault(o => o.Flow) is { } flow)
            {
                return part.Start + flow.Start;
            }

            var next = isScanner ? file.Text.AsSpan(at, part.End - at).IndexOfAny('[', '{') : -1;
            return next < 0 ? null : at + next;
        }
    }
}
