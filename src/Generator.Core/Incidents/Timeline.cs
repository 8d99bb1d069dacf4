using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>An incident's body: a summary, then a section per update, then perhaps a postmortem.</summary>
/// <param name="PostmortemHeading">Where the postmortem's heading stands, be there a text below it or not.</param>
public sealed record Timeline(Markdown? Summary, ImmutableArray<Update> Updates, Markdown? Postmortem, TextSpan? PostmortemHeading)
{
    private const string Mark = "##";
    internal const string PostmortemWord = "Postmortem";
    private const int MaxIndent = 3;

    private static readonly string[] Separators = [" — ", " – ", " - ", "—", "–", ": "];

    /// <param name="severity">The incident's, where it is known: it says which states there are.</param>
    public static Timeline Read(SourceFile file, TextSpan body, Findings findings, Severity? severity = null)
    {
        var headings = Heading.AllIn(file, body).ToList();
        var postmortem = headings.FindIndex(h => h.IsPostmortem);
        if (postmortem >= 0)
        {
            // What follows is free Markdown with headings of its own; only a whole `## State — time` ends it.
            headings = [.. headings.Where((heading, index) => index <= postmortem || heading.IsUpdate)];
        }

        var updates = ImmutableArray.CreateBuilder<Update>();
        Markdown? report = null;
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var section = TextSpan.FromBounds(heading.Line.Next, i + 1 < headings.Count ? headings[i + 1].Line.Start : body.End);
            var text = Markdown.Read(file, section, findings);
            if (i == postmortem)
            {
                report = text;
            }
            else if (heading.Parse(findings, severity) is var (state, at))
            {
                updates.Add(new(state, at, text, heading.Line.Span));
            }
        }

        var summary = Markdown.Read(file, TextSpan.FromBounds(body.Start, headings.Count == 0 ? body.End : headings[0].Line.Start), findings);
        CheckOrder(file, updates, findings);
        if (!HasUpdateInCode(file, body, findings) && headings.Count - (postmortem < 0 ? 0 : 1) == 0)
        {
            findings.Add(NoUpdate(file, body));
        }

        return new(
            summary.IsEmpty ? null : summary, updates.DrainToImmutable(), report is { IsEmpty: false } ? report : null,
            postmortem < 0 ? null : headings[postmortem].Line.Span);
    }

    /// <summary>At the line that was meant to be an update's heading, if there is one.</summary>
    private static Diagnostic NoUpdate(SourceFile file, TextSpan body)
    {
        if (Lookalikes.Any(file, body) is { } found)
        {
            return new(Rules.NoUpdate, file.At(found.Place), "the incident has no update: this line is not the heading of one", $"write {found.Meant} to begin one here");
        }

        var text = file.Text.AsSpan(body.Start, body.Length);
        var start = body.Start + text.Length - text.TrimStart().Length;
        return new(
            Rules.NoUpdate,
            file.At(new(Math.Max(0, Math.Min(start, file.Text.Length - 1)), Math.Min(1, file.Text.Length))),
            "the incident has no update",
            "add a heading such as `## Investigating — 2026-04-08 18:07 UTC` and a sentence below it");
    }

    private static void CheckOrder(SourceFile file, ImmutableArray<Update>.Builder updates, Findings findings)
    {
        for (var i = 1; i < updates.Count; i++)
        {
            if (updates[i].At < updates[i - 1].At)
            {
                findings.Add(
                    Rules.UpdatesOutOfOrder,
                    file.At(updates[i].Heading),
                    $"this update is older than the one above it, {TimeText.Heading(updates[i - 1].At)}",
                    "put updates in order, the oldest first");
            }
        }
    }

    /// <summary>
    /// Tells of code that nothing closes, and whether an update is in it. Such code reaches to the file's end, or, where a later block follows, to the
    /// first line of that which closes code: a line that opens it again, or that was meant to, tells such code from an example.
    /// </summary>
    private static bool HasUpdateInCode(SourceFile file, TextSpan body, Findings findings)
    {
        var blocks = CodeFence.BlocksIn(file.Text, body);
        var open = blocks is [.., { IsClosed: false } last] ? last : null;
        foreach (var block in blocks.Where(b => open is not null || b.OpensAgain))
        {
            if (Heading.Among(file, Lines.Of(file.Text, block.Code)).FirstOrDefault(h => h.IsUpdate || h.IsPostmortem) is { } heading)
            {
                findings.Add(
                    Rules.UpdateInUnclosedCode,
                    file.At(block.Opening.Span),
                    $"the block of code that begins here is not closed before line {file.Position(heading.Line.Start).Line}, `{file.Slice(heading.Line.Span).Trim()}`",
                    $"put a line {block.Marks} above that heading");
                return true;
            }
        }

        if (open is not null)
        {
            findings.Add(Rules.UnclosedCode, file.At(open.Opening.Span), "the block of code that begins here is not closed", $"put a line {open.Marks} below its last line");
        }

        return false;
    }

    /// <summary>A level 2 heading of the body.</summary>
    /// <param name="Words">Where its words stand.</param>
    internal sealed record Heading(SourceFile File, Line Line, TextSpan Words)
    {
        private ReadOnlySpan<char> Written => File.Text.AsSpan(Words.Start, Words.Length);

        private string Text => Written.ToString();

        public bool IsPostmortem => Written.Equals(PostmortemWord, StringComparison.OrdinalIgnoreCase);

        /// <summary>Whether it is meant to be an update's, be its time right or wrong.</summary>
        public bool IsUpdate => Split(Text) is var (word, time) && States.Parse(word) is not null && time.Length > 0 && char.IsAsciiDigit(time[0]);

        /// <summary>All of them but those inside code.</summary>
        public static IEnumerable<Heading> AllIn(SourceFile file, TextSpan body) => Among(file, CodeFence.LinesOutside(file.Text, body));

        public static IEnumerable<Heading> Among(SourceFile file, IEnumerable<Line> lines)
        {
            foreach (var line in lines)
            {
                var text = file.Text.AsSpan(line.Start, line.Length).TrimStart(' ');
                if (line.Length - text.Length <= MaxIndent && IsHeading(text))
                {
                    var words = text[Mark.Length..].TrimStart();
                    yield return new(file, line, new(line.Start + line.Length - words.Length, words.TrimEnd().TrimEnd('#').TrimEnd().Length));
                }
            }
        }

        private static bool IsHeading(ReadOnlySpan<char> text) =>
            text.StartsWith(Mark, StringComparison.Ordinal) && (text.Length == Mark.Length || text[Mark.Length] is ' ' or '\t');

        public (State State, Instant At)? Parse(Findings findings, Severity? severity = null) => Usual() ?? ParseAny(findings, severity);

        /// <summary>What nearly all headings are: a state, what separates it from the time, and a time in one of the usual forms; nothing for any other, right or wrong.</summary>
        private (State State, Instant At)? Usual() => Separated(Written) is var (word, time)
            && States.Parse(Written[word].Trim()) is { } state && TimeText.Usual(Written[time].Trim()) is { } instant ? (state, instant) : null;

        /// <summary>The same, whatever it is.</summary>
        internal (State State, Instant At)? ParseAny(Findings findings, Severity? severity = null)
        {
            var (word, time) = Split(Text);
            if (word.Length == 0)
            {
                findings.Add(Rules.NotATimelineHeading, File.At(Line.Span), "the heading is empty", "remove it, or write a state and a time: `## Update — 2026-04-08 18:07 UTC`");
                return null;
            }

            if (States.Parse(word) is not { } state)
            {
                if (States.Parse(FalseSpaces.Replaced(word)) is not null && FalseSpaces.AreIn(File.At(Words), Rules.UnknownState, findings))
                {
                    return null;
                }

                if (Slip(word, time) is var (message, meant))
                {
                    findings.Add(Rules.NotATimelineHeading, File.At(Line.Span), message, $"write `{meant}`");
                    return null;
                }

                string[] known = [.. States.All.Where(s => severity is not { } known || s.Fits(known)).Select(s => s.Word()), PostmortemWord];
                findings.Add(
                    time.Length > 0 || Nearest.To(word, known) is not null ? Rules.UnknownState : Rules.NotATimelineHeading,
                    File.At(Line.Span),
                    $"`{word}` is not a state",
                    $"{Nearest.Help(word, known)}{(time.Length > 0 ? "" : "\nfor a heading of your own inside an update, use `###`")}");
                return null;
            }

            if (time.Length == 0)
            {
                findings.Add(Rules.NotATimelineHeading, File.At(Line.Span), "the heading has no time", $"write `## {state.Word()} — 2026-04-08 18:07 UTC`");
                return null;
            }

            var at = File.At(new(Line.Start + File.Text.AsSpan(Line.Start, Line.Length).LastIndexOf(time), time.Length));
            return IsFollowedByText(time, at, findings) ? null : TimeText.Read(time, at, findings) is { } instant ? (state, instant) : null;
        }

        /// <summary>What is wrong with a heading whose state is known all the same, and how it was meant.</summary>
        private (string Message, string Meant)? Slip(string word, string time)
        {
            if (word.Equals(PostmortemWord, StringComparison.OrdinalIgnoreCase))
            {
                return ("a postmortem has no time", $"## {PostmortemWord}");
            }

            var digit = Text.AsSpan().IndexOfAnyInRange('0', '9');
            if (digit <= 0 || States.Parse(Text[..digit].TrimEnd(' ', '#')) is not { } state)
            {
                return null;
            }

            return time.Length == 0 || TimeText.BeginsWithTime(Text[digit..]) ? ("nothing separates the state from the time", $"## {state.Word()} — {Text[digit..]}")
                : TimeText.BeginsWithTime(time) ? ("a number stands behind the state", $"## {state.Word()} — {time}")
                : null;
        }

        private static bool IsFollowedByText(string time, Location at, Findings findings)
        {
            var length = TimeText.LengthOfTimeAtStart(time);
            var rest = time[length..].TrimStart();
            if (length == 0 || rest.Length == 0 || rest is ['+' or '-', >= '0' and <= '9', ..])
            {
                // An offset behind a zone is part of the time, though it is wrong.
                return false;
            }

            var place = new TextSpan(at.Span.End - rest.Length, rest.Length);
            findings.Add(Rules.TextAfterTime, at.File.At(place), $"`{rest}` stands behind the time", "end the heading with the time, and put this into the text below it");
            return true;
        }
    }

    /// <summary>The heading that was meant by words that are a state and a time, as it continues the word "write"; nothing for others.</summary>
    public static string? UpdateHeadingIn(string text)
    {
        var (word, time) = Split(text.Replace("*", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal));
        var length = TimeText.LengthOfTimeAtStart(time);
        var hasZone = length > 0;
        length = hasZone ? length : TimeText.LengthOfClockAtStart(time);
        var state = length == 0 ? null : States.Parse(word.Trim('_'))?.Word() ?? Nearest.To(word, States.Words);
        return state is null ? null : $"`## {state} — {time[..length]}{(hasZone ? "`" : " UTC`, or an offset such as `+02:00` instead of `UTC`,")}";
    }

    /// <summary>What stands before and behind the first separator there is, in the order of the list; nothing where there is none.</summary>
    private static (Range Word, Range Time)? Separated(ReadOnlySpan<char> text)
    {
        foreach (var separator in Separators)
        {
            if (text.IndexOf(separator) is > 0 and var at)
            {
                return (..at, (at + separator.Length)..);
            }
        }

        return null;
    }

    private static (string Word, string Time) Split(string text)
    {
        if (Separated(text) is var (before, behind))
        {
            return (text[before].Trim(), text[behind].Trim());
        }

        // `Investigating -- 2026-04-08 …` and `Investigating:2026-04-08 …` can mean only one thing.
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        var word = digit < 0 ? text : text[..digit].TrimEnd();
        return digit >= 0 && (word.EndsWith('-') || word.EndsWith(':')) ? (word.TrimEnd('-', ':').TrimEnd(), text[digit..]) : (text, "");
    }
}
