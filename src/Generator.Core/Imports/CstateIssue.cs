using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>Reads one issue of a cState status page.</summary>
internal static class CstateIssue
{
    /// <summary>What cState itself writes and has no use here; any other field that is passed over is told of.</summary>
    private static readonly ImmutableArray<string> Known =
    [
        "title", "date", "resolved", "resolvedWhen", "severity", "affected", "section", "informational", "draft", "pin", "lastmod", "enableComments", "automated", "id",
    ];

    private const int DateLength = 10;

    public static Draft? Read(SourceFile file, ComponentNames components, Findings findings) =>
        CstatePage.Read(file, findings) is { } page ? new Reader(page, components, findings).Read() : null;

    private sealed class Reader(CstatePage page, ComponentNames components, Findings findings)
    {
        public Draft? Read()
        {
            if (page.Fields.Text("title") is not { } title)
            {
                findings.Add(Rules.UnreadableImport, page.At("title"), "the issue has no title, and was left out");
                return null;
            }

            if (page.Fields.Flag("draft") == true)
            {
                Guess("draft", "the issue is a draft, which nobody was shown, and was left out");
                return null;
            }

            var (date, end) = (Time("date"), Time("resolvedWhen"));
            var isOpen = page.Fields.Flag("resolved") == false && page.Fields.Flag("informational") != true;
            if (CstateTimeline.Read(page, date?.At, end?.At, isOpen, IsNotice, findings) is not { } timeline)
            {
                findings.Add(Rules.UnreadableImport, page.At("date"), $"`{title}` has no date that can be read, and was left out");
                return null;
            }

            NoteOthers();
            var severity = timeline.IsPlanned ? Planned() : Severity();
            var draft = InTime(new("", title, severity, Components(), null, null, null, null, timeline.Updates, timeline.Postmortem), date, isOpen, End(end, timeline));
            return ReadBack.Check(draft with { Id = Id(draft) }, page.File.Start, findings);
        }

        private Draft InTime(Draft draft, LooseTime? date, bool isOpen, Instant? end)
        {
            if (draft.Severity == Settings.Severity.Maintenance)
            {
                return PlannedInTime(draft, date, isOpen, end);
            }

            var detected = Detected(date, draft.Updates[0].At);
            if (isOpen)
            {
                return draft with { Detected = detected };
            }

            if (end is not null)
            {
                return draft with { Detected = detected, Resolved = end };
            }

            Guess("resolved", $"`{draft.Title}` does not say when it ended; its duration is unknown");
            return draft with { Resolved = draft.Updates[0].At };
        }

        /// <summary>Planned work begins at the issue's date, whatever was written before that, and ends as planned unless it is told to go on after that.</summary>
        private Draft PlannedInTime(Draft draft, LooseTime? date, bool isOpen, Instant? end)
        {
            var first = draft.Updates[0].At;
            if (date is null)
            {
                Guess("date", $"no date can be read; taken to begin with the first update, {TimeText.Heading(first)}");
            }

            if (end is null && !isOpen)
            {
                Guess("resolved", $"`{draft.Title}` does not say when it ended; its duration is unknown");
                return draft with { Started = first, Resolved = first };
            }

            if (isOpen && draft.Updates[^1].At > end)
            {
                Guess("resolved", "the work is not resolved after its planned end; it stays under way");
                end = null;
            }

            return DraftTimes.EndAfterStart(draft with { Started = date?.At ?? first, Resolved = end }, message => Guess("date", message));
        }

        /// <summary>Nothing where the first update's time is it.</summary>
        private Instant? Detected(LooseTime? date, Instant first)
        {
            switch (date)
            {
                case null:
                    Guess("date", $"no date can be read; taken to have begun with the first update, {TimeText.Heading(first)}");
                    return null;
                case { HasClock: false } day when day.At.InUtc().Date == first.InUtc().Date:
                    Guess("date", $"the date has no time of day; taken to have begun with the first update, {TimeText.Heading(first)}");
                    return null;
                case { At: var at } when at > first:
                    Guess("date", $"the date is later than the first update; taken to have begun with that, {TimeText.Heading(first)}");
                    return null;
                default:
                    return date.Value.At == first ? null : date.Value.At;
            }
        }

        private Instant? End(LooseTime? written, CstateTimeline timeline)
        {
            if (written is { HasClock: true })
            {
                return written.Value.At;
            }

            if (timeline.End is { } told && page.Fields.Flag("resolved") != false)
            {
                Guess("resolvedWhen", $"the end has {(written is null ? "no time" : "no time of day")}; taken for the last Resolved update's, {TimeText.Heading(told)}");
            }

            return timeline.End;
        }

        private bool IsNotice => page.Fields.Text("severity")?.ToLowerInvariant() is not ("disrupted" or "down");

        private Severity Planned()
        {
            Guess("severity", "the issue tells of planned work; taken for maintenance");
            return Settings.Severity.Maintenance;
        }

        private Severity Severity()
        {
            if (page.Fields.Flag("informational") == true)
            {
                Guess("informational", "the issue is informational; taken for a notice");
                return Settings.Severity.Notice;
            }

            var word = page.Fields.Text("severity");
            switch (word?.ToLowerInvariant())
            {
                case "notice":
                    return Settings.Severity.Notice;
                case "down":
                    return Settings.Severity.Critical;
                case "disrupted":
                    Guess("severity", "`disrupted` can mean minor or major; taken for minor");
                    return Settings.Severity.Minor;
                default:
                    Guess("severity", $"{(word is null ? "the issue has no severity" : $"the severity `{word}` is not known")}; taken for a notice");
                    return Settings.Severity.Notice;
            }
        }

        private ImmutableArray<string> Components()
        {
            var names = page.Fields.Items("affected").Select(ForeignFields.TextOf).ToArray();
            if (names.Contains(null) || page.Fields.Node("affected") is YamlMap)
            {
                Guess("affected", "an entry is not a system's name, and was left out");
            }

            return [.. names.OfType<string>().Select(components.Meet).Distinct(StringComparer.Ordinal)];
        }

        private LooseTime? Time(string field)
        {
            var time = page.Fields.Text(field) is { } text ? LooseTime.Read(text) : null;
            if (time is null && page.Fields.Text(field) is { } wrong)
            {
                Guess(field, $"`{wrong}` {LooseTime.Fault(wrong)}, and was left out");
            }

            return time;
        }

        /// <summary>The file's name, by which the issue had its address; the day is put before it where it has none.</summary>
        private string Id(Draft draft)
        {
            var day = NodaTime.Text.LocalDatePattern.Iso.Format(draft.Start.InUtc().Date);
            var stem = Slug.Of(page.File.Stem);
            var name = stem.Length >= DateLength && LooseTime.Read(stem[..DateLength]) is not null ? stem[DateLength..] : stem;
            var rest = Slug.Of(name, Limits.IdLength - DateLength - 1);
            return rest.Length == 0 ? draft.NamedByStart().Id : $"{day}-{rest}";
        }

        private void NoteOthers()
        {
            string[] others = [.. (page.Fields.Map?.Fields ?? []).Where(f => ForeignFields.TextOf(f.Value) is not null || f.Value is not YamlScalar).Select(f => f.Key.Text).Except(Known, StringComparer.OrdinalIgnoreCase)];
            if (others.Length > 0)
            {
                Guess(others[0], $"there is no place for {string.Join(", ", others.Take(5).Select(o => $"`{PlainText.ToLine(o)}`"))}{(others.Length > 5 ? " and others" : "")}; left out");
            }
        }

        private void Guess(string field, string message) => findings.Add(Rules.ImportGuess, page.At(field), message);
    }
}
