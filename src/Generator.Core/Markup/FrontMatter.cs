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

        findings.Add(Rules.UnclosedFrontMatter, file.At(opening.Span), "the front matter that begins here is never closed", "put a line `---` below its last field");
        return findings.Fail<FrontMatter>();
    }

    private static bool IsFence(SourceFile file, Line line) => file.Text.AsSpan(line.Start, line.Length).TrimEnd(' ').SequenceEqual(Fence);
}
