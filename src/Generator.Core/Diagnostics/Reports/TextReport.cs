using System.Globalization;
using System.Text;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Findings for people: the place, the line itself with carets under it, and a help line.</summary>
public static class TextReport
{
    private const int MaxExcerpt = 160;

    /// <param name="colour">With the terminal's colour codes.</param>
    public static string Write(IEnumerable<Diagnostic> findings, bool colour)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in findings)
        {
            Write(text, diagnostic, new Paint(colour));
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Diagnostic diagnostic, Paint paint)
    {
        var (file, span) = diagnostic.Location;
        var (line, column) = file.Position(span.Start);
        var level = diagnostic.Level;
        var place = string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}:{column}:");
        text.Append(paint.Bold(Printable(place))).Append(' ')
            .Append(paint.Of(level, $"{level.Word()} {diagnostic.Rule.Code}:")).Append(' ')
            .Append(paint.Bold(Printable(diagnostic.Message))).Append('\n');

        var number = line.ToString(CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        if (file.Text.Length > 0)
        {
            var (excerpt, indent, carets) = Excerpt(file.LineAt(span.Start), column - 1, span.Length);
            text.Append(paint.Dim($" {number} | ")).Append(excerpt).Append('\n')
                .Append(paint.Dim($" {gutter} | ")).Append(indent).Append(paint.Of(level, carets)).Append('\n');
        }

        foreach (var help in (diagnostic.Help ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(paint.Dim($" {gutter} = ")).Append("help: ").Append(Printable(help)).Append('\n');
        }

        text.Append('\n');
    }

    /// <summary>The part of a line that holds the place, what to indent the carets with, and the carets.</summary>
    private static (string Line, string Indent, string Carets) Excerpt(string line, int column, int length)
    {
        var from = column > MaxExcerpt / 2 && line.Length > MaxExcerpt ? Math.Min(column, line.Length) - (MaxExcerpt / 2) : 0;
        var shown = line.Substring(from, Math.Min(MaxExcerpt, line.Length - from));
        var before = Math.Clamp(column - from, 0, shown.Length);
        var marked = Math.Clamp(length, 1, Math.Max(1, shown.Length - before));
        var indent = string.Concat(shown[..before].Select(c => c == '\t' ? "\t" : new string(' ', Cells(c))));
        var carets = new string('^', Math.Max(1, shown.Skip(before).Take(marked).Sum(Cells)));
        return ((from > 0 ? "…" : "") + Printable(shown) + (from + shown.Length < line.Length ? "…" : ""), (from > 0 ? " " : "") + indent, carets);
    }

    /// <summary>How many cells of a terminal a character takes, near enough: East Asian ones take two, marks none.</summary>
    private static int Cells(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => c is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
            or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff00' and <= '\uff60') ? 2 : 1,
    };

    /// <summary>Content is not trusted with the terminal: control and direction characters are shown as U+FFFD.</summary>
    private static string Printable(string text) => string.Create(text.Length, text, (chars, source) =>
    {
        for (var i = 0; i < chars.Length; i++)
        {
            var c = source[i];
            chars[i] = (char.IsControl(c) && c != '\t') || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\ufffd' : c;
        }
    });

    private readonly record struct Paint(bool On)
    {
        public string Bold(string text) => Wrap("1", text);

        public string Dim(string text) => Wrap("2", text);

        public string Of(Level level, string text) => Wrap(level switch { Level.Error => "1;31", Level.Warning => "1;33", _ => "1;36" }, text);

        private string Wrap(string code, string text) => On ? $"\e[{code}m{text}\e[0m" : text;
    }
}
