using System.Globalization;
using System.Text;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Findings for people: the place, the lines themselves with carets under them, and help.</summary>
public static class TextReport
{
    /// <summary>A place of more lines than this is shown by its first two and its last.</summary>
    private const int MaxLines = 4;

    /// <param name="colour">With the terminal's colour codes.</param>
    public static string Write(IEnumerable<Diagnostic> findings, bool colour)
    {
        var text = new StringBuilder();
        foreach (var entry in Entry.AllOf(findings))
        {
            Write(text, entry, new Paint(colour));
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Entry entry, Paint paint)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Printable.Line(entry.Path)}:{entry.Line}:{entry.Column}:");
        var last = entry.Line + Math.Max(0, entry.Lines.Length - 1);
        var gutter = new string(' ', last.ToString(CultureInfo.InvariantCulture).Length);
        text.Append(paint.Bold(place)).Append(' ')
            .Append(paint.Of(entry.Level, $"{entry.Level.Word()} {entry.Rule.Code}:")).Append(' ')
            .Append(paint.Bold(Printable.Line(entry.Message))).Append('\n');
        WriteLines(text, entry, gutter, paint);
        WriteHelp(text, entry, gutter, paint);
        text.Append('\n');
    }

    private static void WriteLines(StringBuilder text, Entry entry, string gutter, Paint paint)
    {
        var cut = entry.Lines.Length > MaxLines;
        for (var i = 0; i < entry.Lines.Length; i = cut && i == 1 ? entry.Lines.Length - 1 : i + 1)
        {
            if (cut && i > 1)
            {
                text.Append(paint.Dim($" {gutter} …")).Append('\n');
            }

            var number = (entry.Line + i).ToString(CultureInfo.InvariantCulture).PadLeft(gutter.Length);
            var skipped = i == 0 ? entry.Skipped : 0;
            var to = i == entry.EndLine - entry.Line ? entry.EndColumn - 1 - skipped : entry.Lines[i].Length;
            var excerpt = Excerpt.Of(entry.Lines[i], i == 0 ? entry.Column - 1 - skipped : 0, to);
            text.Append(paint.Dim($" {number} | ")).Append(excerpt.Text).Append('\n');
            if (i == 0 || to > 0)
            {
                text.Append(paint.Dim($" {gutter} | ")).Append(excerpt.Indent).Append(paint.Of(entry.Level, excerpt.Carets)).Append('\n');
            }
        }
    }

    /// <summary>No line begins with words from a file: a log would take <c>::error</c> there for a command.</summary>
    private static void WriteHelp(StringBuilder text, Entry entry, string gutter, Paint paint)
    {
        for (var i = 0; i < entry.Help.Length; i++)
        {
            text.Append(paint.Dim($" {gutter} = ")).Append(i == 0 ? $"{paint.Help("help:")} " : "      ")
                .Append(Printable.Line(entry.Help[i])).Append('\n');
        }
    }

    private readonly record struct Paint(bool On)
    {
        public string Bold(string text) => Wrap("1", text);

        public string Dim(string text) => Wrap("2", text);

        public string Help(string text) => Wrap("1;36", text);

        public string Of(Level level, string text) => Wrap(level switch { Level.Error => "1;31", Level.Warning => "1;33", _ => "1;36" }, text);

        private string Wrap(string code, string text) => On ? $"\e[{code}m{text}\e[0m" : text;
    }
}
