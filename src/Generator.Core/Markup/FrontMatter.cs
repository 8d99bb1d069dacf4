using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>A Markdown file in its two parts: the YAML between the <c>---</c> lines, and the body below them.</summary>
public sealed record FrontMatter(TextSpan Yaml, TextSpan Body)
{
    private const string Fence = "---";

    public static Checked<FrontMatter> Split(SourceFile file)
    {
        var findings = new Findings();
        var lines = Lines.Of(file.Text).GetEnumerator();
        if (!lines.MoveNext() || !IsFence(file, lines.Current))
        {
            findings.Add(
                Rules.NoFrontMatter,
                file.At(new(0, Math.Min(1, file.Text.Length))),
                "the file does not begin with front matter",
                "begin with a line `---`, then `title: …` and `severity: …`, then another line `---`");
            return findings.Fail<FrontMatter>();
        }

        var opening = lines.Current;
        while (lines.MoveNext())
        {
            if (IsFence(file, lines.Current))
            {
                return findings.Close(new FrontMatter(
                    TextSpan.FromBounds(opening.Next, lines.Current.Start),
                    TextSpan.FromBounds(lines.Current.Next, file.Text.Length)));
            }
        }

        findings.Add(
            NearlyFence(file, opening) is { } meant
                ? new(Rules.UnclosedFrontMatter, file.At(meant.Span), "this line does not close the front matter", "write `---`, with nothing before it")
                : new(Rules.UnclosedFrontMatter, file.At(opening.Span), "the front matter that begins here is never closed", "put a line `---` below its last field"));
        return findings.Fail<FrontMatter>();
    }

    /// <summary>The line that was meant to close it, before the first heading.</summary>
    private static Line? NearlyFence(SourceFile file, Line opening)
    {
        foreach (var line in Lines.Of(file.Text, TextSpan.FromBounds(opening.Next, file.Text.Length)))
        {
            var text = file.Text.AsSpan(line.Start, line.Length).Trim();
            if (text is ['#', ..])
            {
                return null;
            }

            if (text is "..." or "…" or "—" or "–" || (text.Length > 1 && !text.ContainsAnyExcept('-', '—', '–')))
            {
                return line;
            }
        }

        return null;
    }

    private static bool IsFence(SourceFile file, Line line) => file.Text.AsSpan(line.Start, line.Length).TrimEnd(' ').SequenceEqual(Fence);
}
