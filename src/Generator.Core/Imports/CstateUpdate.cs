using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>One update in the body of an issue, as it stands there.</summary>
/// <param name="Marker">The word that it begins with; nothing for text that has none.</param>
/// <param name="Time">What its <c>track</c> says.</param>
/// <param name="Text">Markdown, without the marker and the track.</param>
internal sealed record CstateUpdate(StateMarker? Marker, LooseTime? Time, string Text, Location Place)
{
    /// <summary>Whether more text can belong to it: a text without a marker ends with its time.</summary>
    private bool IsOpen => Marker is not null || Time is null || Text.Length == 0;

    /// <summary>All updates of a body, in the order in which they stand.</summary>
    public static List<CstateUpdate> AllIn(SourceFile file, TextSpan body, Findings findings)
    {
        var updates = new List<CstateUpdate>();
        foreach (var paragraph in Paragraphs(new(file.Path, HugoText.BlankComments(file.Text)), body))
        {
            var part = Read(paragraph, file, findings);
            var belongs = part.Marker is null && updates.Count > 0 && updates[^1].IsOpen && (part.Time is null || updates[^1].Time is null);
            if (belongs)
            {
                updates[^1] = updates[^1] with { Time = updates[^1].Time ?? part.Time, Text = Join(updates[^1].Text, part.Text) };
            }
            else
            {
                updates.Add(part);
            }
        }

        updates.RemoveAll(u => u is { Marker: null, Time: null, Text.Length: 0 });
        return updates;
    }

    public static string Join(string above, string below) => above.Length == 0 || below.Length == 0 ? above + below : $"{above}\n\n{below}";

    private sealed record Paragraph(TextSpan FirstLine, string Text);

    /// <summary>Pieces between empty lines and separators, code in one; a line that begins with a state begins a piece.</summary>
    private static IEnumerable<Paragraph> Paragraphs(SourceFile file, TextSpan body)
    {
        var fence = new CodeFence();
        var text = new StringBuilder();
        var first = default(TextSpan);
        foreach (var line in Lines.Of(file.Text, body))
        {
            var content = file.Slice(line.Span).Replace($"{HugoText.Gone}", "", StringComparison.Ordinal);
            var isCode = fence.Covers(content);
            var isGap = !isCode && (string.IsNullOrWhiteSpace(content) || IsSeparator(content));
            if (text.Length > 0 && (isGap || (!isCode && StateMarker.Of(content, isFirst: false) is { IsKnown: true })))
            {
                yield return new(first, text.ToString());
                text.Clear();
            }

            if (!isGap)
            {
                first = text.Length == 0 ? line.Span : first;
                text.Append(text.Length == 0 ? "" : "\n").Append(content);
            }
        }

        if (text.Length > 0)
        {
            yield return new(first, text.ToString());
        }
    }

    private static bool IsSeparator(string line)
    {
        var marks = line.Replace(" ", "", StringComparison.Ordinal);
        return marks.Length >= 3 && marks[0] is '-' or '*' or '_' && marks.AsSpan().IndexOfAnyExcept(marks[0]) < 0;
    }

    private static CstateUpdate Read(Paragraph paragraph, SourceFile file, Findings findings)
    {
        var place = file.At(paragraph.FirstLine);
        LooseTime? time = null;
        var text = HugoText.Track().Replace(paragraph.Text, track =>
        {
            var written = track.Groups["time"].Value.Trim();
            if (time is null && LooseTime.Read(written) is { } read)
            {
                time = read;
                return "";
            }

            if (time is null)
            {
                findings.Add(Rules.ImportGuess, place, $"`{written}` of a track {LooseTime.Fault(written)}, and stays in the text");
            }

            return written;
        });
        var plain = HugoText.WithoutShortcodes(text);
        if (plain != text)
        {
            findings.Add(Rules.ImportGuess, place, "a shortcode of Hugo's is shown by its plain text");
            text = plain;
        }

        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var marker = StateMarker.Of(end < 0 ? text : text[..end], isFirst: true);
        if (marker is null or { IsKnown: false } && (marker is null || time is null))
        {
            return new(null, time, text.TrimEnd(), place);
        }

        return new(marker, time, (end < 0 ? marker.Rest : $"{marker.Rest}{text[end..]}").Trim(), place);
    }
}
