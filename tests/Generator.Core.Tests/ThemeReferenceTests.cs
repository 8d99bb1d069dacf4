using System.Text;
using Generator.Core.Outputs;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>The reference in themes/README.md is made from the tables in code, so that it cannot drift from them.</summary>
public sealed class ThemeReferenceTests
{
    private const string Begin = "<!-- reference: made from the code; a test compares it -->\n";
    private const string End = "<!-- end of the reference -->";

    [Fact]
    public void The_themes_guide_lists_every_page_view_member_and_function()
    {
        var guide = File.ReadAllText(Repository.PathOf("themes", "README.md"));
        var begin = guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = guide.IndexOf(End, StringComparison.Ordinal);

        (guide[..begin] + Reference() + guide[end..]).ShouldMatchApproved(approval => approval
            .NoDiff()
            .WithFilenameGenerator((_, _, type, _) => Repository.PathOf("themes", type == "approved" ? "README.md" : "README.received.md")));
    }

    [Fact]
    public void Every_view_that_a_member_names_exists()
    {
        string[] plain = ["text", "html", "number", "yes/no", "time", "day", "month", "duration", "share", "options", "chart"];
        var known = plain.Concat(Views.All.Select(v => v.Name)).ToHashSet(StringComparer.Ordinal);

        Views.All.SelectMany(v => v.Members, (view, member) => (view.Name, member.Name, Kind: member.Kind.Replace("list of ", "", StringComparison.Ordinal).TrimEnd('?')))
            .Where(m => !known.Contains(m.Kind)).ShouldBeEmpty();
    }

    /// <summary>Items of a list are known by it.</summary>
    private static string ListOf(string key) => char.IsAsciiDigit(key[^1]) ? key[..key.LastIndexOf('.')] : key;

    private static string Reference()
    {
        var text = new StringBuilder("\n### Pages\n\n| Template | Variables | What it is |\n|---|---|---|\n");
        foreach (var page in PageKind.All)
        {
            text.Append($"| `pages/{page.Name}.html` | `site`, `page`{(page.About is null ? "" : $", `{page.About}`")} | {page.Meaning} |\n");
        }

        text.Append("\n### Functions\n\n| Call | Gives |\n|---|---|\n");
        foreach (var function in TemplateFunction.All)
        {
            text.Append($"| `{function.Signature}` | {function.Meaning} |\n");
        }

        text.Append("\n### Phrases\n\nThe program itself prints these, besides those of numbers, durations and dates; every language of a theme has them. What each says stands in the\n`languages/en.yaml` of the theme `default`.\n\n| Where | Keys |\n|---|---|\n");
        foreach (var (where, keys) in PrintedPhrases.Groups)
        {
            text.Append($"| {where} | {string.Join(", ", keys.Select(ListOf).Distinct(StringComparer.Ordinal).Select(k => $"`{k}`"))} |\n");
        }

        text.Append("\n### Views\n");
        foreach (var view in Views.All)
        {
            text.Append($"\n#### `{view.Name}`\n\n{view.Meaning}\n\n| Member | Kind | Meaning |\n|---|---|---|\n");
            foreach (var member in view.Members)
            {
                text.Append($"| `{member.Name}` | {member.Kind} | {member.Meaning} |\n");
            }
        }

        return text.Append('\n').ToString();
    }
}
