using System.Collections.Immutable;
using CsCheck;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

/// <summary>Whatever an incident's file looks like, an edit puts in a section and leaves everything else alone.</summary>
public sealed class IncidentEditorProperties
{
    private static readonly string[] Bodies =
    [
        "", "One line.", "Two\nlines.", "Trailing space.  ", "- a list\n  - in a list", "### A heading of its own\n\nText.", "> quote", "| a |\n|---|\n| b |",
        "```\n## Resolved — 2026-01-01 00:00 UTC\n```", "~~~~\n```\n~~~~", "    ## code", "<!-- a comment -->", "[a]: https://example.org", "Title\n---", "\u00A0", "é 😀", "x\n\n\n\ny", "\t",
    ];

    private static readonly string[] Odd =
    [
        "## Resolved — 2026-04-08 18:07 UTC", "## Foo", "##", "##\tx", "```", "~~~", "---", "    ## x", "#", "## Postmortem", "\r", "\u2028## Update — 2026-04-08 18:07 UTC", "\0", "\ud800",
        "<script>", "[x](javascript:1)", "title: x", "\uFEFF", "> ```", "- ```\n## x",
    ];

    private static readonly string[] FrontMatters =
    [
        "---\ntitle: x\nseverity: minor\n---", "---   \n# a comment\ntitle:   x   # another\n\nseverity: \"minor\"\ntags: [a,\n  b]\n---  ", "---\n{title: x, severity: minor}\n---",
        "---\ntitle: >\n  folded\n  text\nseverity: minor # `resolved:` is not here\n---",
    ];

    private static readonly string[] Headings = ["## {0} — {1}", "## {0} – {1}   ", "##  {0} - {1}", "## {0}: {1}", "  ## {0}—{1} ##"];
    private static readonly string[] Postmortems = ["", "", "## Postmortem", "## Postmortem\n\nWhy.\n\n## Causes\n\nA cable.", "## postmortem ##\n```\nlog\n```"];
    private static readonly string[] Ends = ["", "\n", "\n\n\n", "  \n\t \n", "\n  "];
    private static readonly State[] Unfinished = [State.Investigating, State.Identified, State.Monitoring, State.Update];

    private static readonly Gen<Instant> Times = Gen.Int[0, 60].Select(minute => Given.At("2026-04-08T00:00:00Z") + Duration.FromSeconds(30 * minute));

    private static readonly Gen<string> Sections = Gen.Select(
        Times.Array[1, 4], Gen.OneOf(Unfinished).Array[4], Gen.OneOf(Headings).Array[4], Gen.OneOf(Bodies).Array[4], Gen.Int[0, 3].Array[8],
        (times, states, headings, bodies, gaps) => string.Concat(times.Order().Select((time, i) =>
            $"{Empty(gaps[i])}{string.Format(null, headings[i], states[i].Word(), TimeText.Heading(time))}\n{Empty(gaps[i + 4])}{(bodies[i].Length == 0 ? "" : bodies[i] + "\n")}")));

    private static readonly Gen<string> Files = Gen.Select(
        Gen.OneOf(FrontMatters), Gen.OneOf("", "\nA summary.\n", "A summary.\n\n"), Sections, Gen.OneOf(Postmortems), Gen.OneOf(Ends), Gen.Bool.Array[1, 5],
        (front, summary, sections, postmortem, end, windows) => Endings($"{front}\n{summary}{sections}{postmortem}".TrimEnd('\n') + end, windows));

    private static readonly Gen<DraftUpdate> Updates = Gen.Select(
        Gen.OneOf(Unfinished), Times, Gen.OneOf([.. Bodies.Where(b => b.Trim().Length > 0)]), (state, at, body) => new DraftUpdate(state, at, body));

    [Fact]
    public void An_update_is_added_and_all_else_stays_as_it_was() => Gen.Select(Files, Updates).Sample((text, update) =>
    {
        var edit = IncidentEditor.AddUpdate(Given.File(text), null, update);

        edit.Refusal.ShouldBeNull();
        edit.Diagnostics.Select(d => d.Short()).ShouldBeEmpty();
        ShouldBeAddedTo(edit.File!.Text, text, update);
    });

    [Fact]
    public void An_end_is_added_and_all_else_stays_as_it_was() => Files.Sample(text =>
    {
        var at = Given.At("2026-04-09T00:00:00Z");

        var edit = IncidentEditor.Resolve(Given.File(text), null, at, "Done.");

        ShouldBeAddedTo(edit.File.ShouldNotBeNull().Text, text, new(State.Resolved, at, "Done."));
        Given.Incident(edit.File.Text).Resolved.ShouldBe(at);
    });

    [Fact]
    public void Whatever_a_message_holds_it_becomes_one_update_or_none() =>
        Gen.Select(Files, Updates, Gen.OneOf([.. Odd, .. Bodies]).Array[1, 4].Select(parts => string.Join('\n', parts))).Sample((text, update, message) =>
        {
            var edit = IncidentEditor.AddUpdate(Given.File(text), null, update with { Markdown = message });

            if (edit.File is { } file)
            {
                ShouldBeAddedTo(file.Text, text, Given.Incident(file.Text).Updates.Select(u => new DraftUpdate(u.State, u.At, u.Body.Text))
                    .Last(u => u.State == update.State && u.At == update.At));
            }
            else
            {
                (edit.Refusal is not null || edit.Diagnostics.Length > 0).ShouldBeTrue();
            }
        });

    [Fact]
    public void A_postmortem_is_added_once() => Files.Sample(text =>
    {
        var edit = IncidentEditor.AddPostmortem(Given.File(text), null, "Why.");

        if (edit.Refusal is null)
        {
            Insertion(edit.File!.Text, text, "## Postmortem").Trim().ReplaceLineEndings("\n").ShouldBe("## Postmortem\n\nWhy.");
        }

        text.Contains("## postmortem", StringComparison.OrdinalIgnoreCase).ShouldBe(edit.Refusal is not null);
        IncidentEditor.AddPostmortem(edit.File ?? Given.File(text), null, "Why.").Refusal!.Message.ShouldContain("has a postmortem already");
    });

    private static void ShouldBeAddedTo(string after, string before, DraftUpdate update)
    {
        var old = Given.Incident(before);
        var read = Given.Incident(after);
        var added = Insertion(after, before, IncidentWriter.Heading(update));

        (added.Contains("\r\n", StringComparison.Ordinal) && added.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)).ShouldBeFalse();
        var place = old.Updates.Count(u => u.At <= update.At);
        read.Updates.Select(Plain).ShouldBe(old.Updates.Select(Plain).ToImmutableArray().Insert(place, (update.State, update.At, update.Markdown.TrimEnd().ReplaceLineEndings("\n"))));
        (read.Title, read.Summary?.Text, read.Postmortem?.Text).ShouldBe((old.Title, old.Summary?.Text, old.Postmortem?.Text));
    }

    /// <summary>The whole lines that were put in, the first of them a heading; fails when anything else changed.</summary>
    private static string Insertion(string after, string before, string heading)
    {
        var length = after.Length - before.Length;
        var at = Enumerable.Range(0, before.Length + 1)
            .Where(i => i == before.Length || (i > 0 && before[i - 1] == '\n'))
            .FirstOrDefault(i => after.Remove(i, length) == before && after.AsSpan(i, length).TrimStart("\r\n").StartsWith(heading, StringComparison.Ordinal), -1);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{before}\n=>\n{after}");
        return after.Substring(at, length);
    }

    private static (State, Instant, string) Plain(Update update) => (update.State, update.At, update.Body.Text.ReplaceLineEndings("\n"));

    private static string Empty(int lines) => new('\n', lines);

    /// <summary>Gives each line one of the two endings, by turns.</summary>
    private static string Endings(string text, bool[] windows) =>
        string.Concat(text.Split('\n').SelectMany((line, i) => (string[])[i == 0 ? "" : windows[i % windows.Length] ? "\r\n" : "\n", line]));
}
