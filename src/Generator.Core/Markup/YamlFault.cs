using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>What is probably wrong with a text that the YAML library could not read, at the place where a person would mend it.</summary>
internal sealed record YamlFault(TextSpan Place, string Message, string Help)
{
    /// <param name="at">Where the library stopped.</param>
    /// <param name="message">What the library said.</param>
    public static YamlFault Of(SourceFile file, TextSpan part, int at, string message)
    {
        var before = file.Text[(at - file.Position(at).Column + 1)..at];
        return message switch
        {
            _ when Says("escape") => new(new(at, 1), "a `\\` in these quotes stands before a letter that it does not go with", "use single quotes, or write `\\\\` for a backslash"),
            _ when Says("quoted scalar") => new(new(at, 1), "this quote is never closed", "close it with the same quotation mark"),
            _ when IndentingTab(file, part) is { } tab => new(new(tab, 1), "a tab cannot indent YAML", "use spaces"),
            _ when Says("cannot start any token") => new(new(at, 1), $"a value cannot begin with `{file.Text[at]}`", $"put the value into quotes{LineWith(file, at)}"),
            _ when Says("invalid mapping") && before.Contains(": ", StringComparison.Ordinal) =>
                new(new(at, 1), "a second `: ` on one line", $"put the value into quotes: `{Quoted(file.LineAt(at))}`"),
            _ when Says("invalid mapping") => new(
                TextSpan.FromBounds(at - before.TrimStart().Length, at),
                "this line is read as the rest of the one above it",
                "give the line above its `: `, with a space after the colon, and begin fields of one kind at the same column"),
            _ when Says("expected key") && before.Trim().Length > 0 => new(
                new(at, 1),
                "nothing may follow the end of the value",
                HelpBehind(file.LineAt(at))),
            _ when Says("expected key") => new(ToLineEnd(file, at), "this line is not a field", "write `name: value`, with a space after the colon"),
            _ when Says("expected '-'") => new(ToLineEnd(file, at), "this line is not an entry of the list above it", "begin it with `- ` where the other entries begin, or with fewer spaces"),
            _ when Says("<document end>") => new(ToLineEnd(file, at), "this line begins at another column than the fields above it", "begin all fields at the same column"),
            _ => new(new(at, 1), "this cannot be read as YAML", "look at this line and the one above it: is a `:`, a quote or some indentation missing?"),
        };

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }

    public static YamlFault Unclosed(int at, char bracket) => new(
        new(at, 1),
        $"this `{bracket}` is never closed, or something inside cannot be read",
        $"close it with `{(bracket == '{' ? '}' : ']')}`, and put entries that hold `,` `:` `#` or brackets into quotes");

    /// <summary>The line with the value that begins at a place in quotes, as it continues a help; nothing where more stands before it.</summary>
    public static string LineWith(SourceFile file, int at)
    {
        var line = file.LineAt(at);
        return Parts(line).Name.Length == file.Position(at).Column - 1 - (line.Length - line.TrimStart().Length) ? $": `{Quoted(line)}`" : "";
    }

    private static string HelpBehind(string line) => Parts(line).Value switch
    {
        ['[' or '{', ..] => $"remove what follows, or put the whole value into quotes: `{Quoted(line)}`",
        ['"', ..] value when IsInQuotes(value) => $"put a `\\` before each quotation mark inside the value: `{Quoted(line)}`",
        _ => $"put the whole value into double quotes, or none: `{Quoted(line)}`",
    };

    /// <summary>A line with its value in quotes where it needs them, as its author meant it; an example instead of a long one.</summary>
    private static string Quoted(string line)
    {
        var (name, value) = Parts(line);
        return line.Length <= MaxLine ? name + YamlText.Scalar(Inside(value)) : "title: \"Mail: \\\"delayed\\\"\"";
    }

    private static string Inside(string value) => !IsInQuotes(value) ? value
        : value[0] == '"' ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
        : value[1..^1].Replace("''", "'", StringComparison.Ordinal);

    /// <summary>Whether quotes were to go round the whole: those of `"Mail" is "late"` end before a space.</summary>
    private static bool IsInQuotes(string value) => value is ['"', _, .., '"'] or ['\'', _, .., '\''] && value.IndexOf(value[0], 1) is var second
        && (second == value.Length - 1 || value[second + 1] != ' ' || value[second - 1] == ' ');

    /// <summary>What stands before the value of a line, with its mark, and the value.</summary>
    private static (string Name, string Value) Parts(string line)
    {
        var text = line.Trim();
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var value = colon >= 0 ? text[(colon + 2)..].TrimStart() : text.StartsWith("- ", StringComparison.Ordinal) ? text[2..].TrimStart() : text;
        return (text[..^value.Length], value);
    }

    private const int MaxLine = 120;

    private static TextSpan ToLineEnd(SourceFile file, int at) => new(at, Math.Max(1, file.LineAt(at).Length - file.Position(at).Column + 1));

    private static int? IndentingTab(SourceFile file, TextSpan part)
    {
        foreach (var line in Lines.Of(file.Text, part))
        {
            var text = file.Text.AsSpan(line.Start, line.Length);
            var indent = text[..^text.TrimStart(" \t").Length];
            if (indent.Length < text.Length && indent.IndexOf('\t') is >= 0 and var tab)
            {
                return line.Start + tab;
            }
        }

        return null;
    }
}
