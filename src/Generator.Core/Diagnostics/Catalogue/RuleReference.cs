using System.Text;

namespace Generator.Core.Diagnostics;

/// <summary>The catalogue for readers: one rule for a terminal, all of them as Markdown.</summary>
public static class RuleReference
{
    /// <summary>A rule in plain text: what it is, why, and the two examples.</summary>
    public static string Explain(Rule rule) =>
        $"""
        {rule.Code} ({rule.Level.Word()}): {rule.Title}

        {rule.Why}

        Wrong, {rule.Example.Place.Word()}:

        {Indented(rule.Example.Wrong)}

        Right:

        {Indented(rule.Example.Right)}

        """;

    /// <summary>All rules, a line each.</summary>
    public static string List() => string.Concat(Rules.All.Select(r => $"{r.Code}  {r.Level.Word(),-7}  {r.Title}\n"));

    /// <summary>The text of <c>content/RULES.md</c>.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder($"""
            # Rules

            What `outages check` can find. `outages explain {Rules.NoZone.Code}` prints one of these on a terminal. This file is made from the program's catalogue.

            An **error** stops the build. A **warning** does not, unless `check --strict` is asked for; a **note** is shown with `--notes`. A site can change
            the level of a warning or a note in `site.yaml`, or turn it off; errors stay errors, but for
            those that only `check --against` finds ({string.Join(", ", Rules.All.Where(r => r.MayBeLowered).Select(r => r.Code))}), as they stop no build:

            ```yaml
            rules:
              {Rules.OpenTooLong.Code}: off
              {Rules.EmptyUpdate.Code}: error
            ```

            | Code | Level | What it finds |
            |---|---|---|

            """);
        foreach (var rule in Rules.All)
        {
            text.Append($"| [{rule.Code}](#{rule.Code.ToLowerInvariant()}) | {rule.Level.Word()} | {rule.Title} |\n");
        }

        foreach (var rule in Rules.All)
        {
            text.Append($"\n## {rule.Code}\n\n{Markdown(rule)}");
        }

        return text.ToString();
    }

    /// <summary>One rule: what it is, why, and the two examples.</summary>
    public static string Markdown(Rule rule) =>
        $"**{rule.Title}** ({rule.Level.Word()}). {rule.Why}\n\nWrong, {rule.Example.Place.Word()}:\n\n{Fenced(rule.Example.Wrong)}\n\nRight:\n\n{Fenced(rule.Example.Right)}\n";

    private static string Fenced(string example) => $"```\n{Visible(example)}\n```";

    private static string Indented(string example) => string.Join('\n', Visible(example).Split('\n').Select(line => line.Length == 0 ? "" : "    " + line));

    /// <summary>Some examples are about characters that cannot be seen; these are shown by their number.</summary>
    private static string Visible(string example) => string.Concat(example.Select(c =>
        c is '\u00a0' or '\u202e' || (char.IsControl(c) && c != '\n') ? $"<U+{(int)c:X4}>" : c.ToString()));
}
