namespace Generator.Core.Diagnostics.Reports;

/// <summary>
/// Text from files inside Markdown. Only as code does it stay what it is: elsewhere GitHub makes links, mentions, pictures and HTML
/// of it, escaped or not.
/// </summary>
internal static class MarkdownCode
{
    /// <summary>A block whose fence is longer than any run of backticks in it.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}text\n{text}\n{fence}\n";
    }

    /// <summary>A name within a line. The spaces let it begin and end with backticks.</summary>
    public static string Span(string name)
    {
        var text = Printable.Line(name);
        var run = LongestRun(text);
        var quote = new string('`', run + 1);
        return run == 0 ? $"{quote}{text}{quote}" : $"{quote} {text} {quote}";
    }

    /// <summary>How many backticks stand in a row, at most.</summary>
    public static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
