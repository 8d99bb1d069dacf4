using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>An incident or planned work that an issue tells of.</summary>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; nothing while it goes on.</param>
internal sealed partial record UpptimeIncident(Draft Draft, Instant Start, Instant? End)
{
    public static UpptimeIncident? Read(UpptimeIssue issue, UpptimeSites sites, Findings findings) => new Reader(issue, sites, findings).Read();

    /// <summary>An issue is opened a little after the commit that it is about.</summary>
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    /// <summary>
    /// Whether it tells of an outage: that began with it or while it went on, or went on when it began. One that began after its end is
    /// another. Planned work tells only of what lies within it.
    /// </summary>
    public bool TellsOf(UpptimeOutage outage)
    {
        var (start, last, end) = (outage.Start, outage.End ?? Instant.MaxValue, End ?? Instant.MaxValue);
        var beginsInIt = start >= Start - Tolerance && start <= end;
        return Draft.Severity == Severity.Maintenance ? beginsInIt && (End is null || last <= end + Tolerance) : beginsInIt || (start < Start && last > Start);
    }

    private sealed class Reader(UpptimeIssue issue, UpptimeSites sites, Findings findings)
    {
        private readonly string name = issue.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"issue {number}") : "the issue";

        public UpptimeIncident? Read()
        {
            var title = issue.Title is { } text ? UpptimeTitle.Of(text) : null;
            if (title is null or { Text.Length: 0 } || Time(issue.CreatedAt) is not { } created)
            {
                Report($"{name} has no {(title is null or { Text.Length: 0 } ? "title" : "createdAt that can be read")}, and was left out");
                return null;
            }

            var (draft, end) = issue.IsMaintenance ? Maintenance(title, created) : Incident(title, created);
            return ReadBack.Check(draft.NamedByStart(), issue.Place, findings) is { } read ? new(read, read.Start, end) : null;
        }

        private (Draft Draft, Instant? End) Incident(UpptimeTitle title, Instant created)
        {
            var updates = Updates(created, State.Investigating, State.Resolved, issue.Body);
            var (isOpen, end) = End(created, updates);
            if (isOpen)
            {
                updates = [.. updates.Select(u => u.State.IsEnd() ? u with { State = State.Update } : u)];
            }

            var draft = new Draft("", title.Text, Severity(title), Components(title), null, null, end, issue.Url, updates);
            return (draft, isOpen ? null : end);
        }

        /// <summary>Closing says that it ended; the last comment that says so too says when.</summary>
        private (bool IsOpen, Instant? End) End(Instant created, ImmutableArray<DraftUpdate> updates)
        {
            if (issue.ClosedAt is null)
            {
                if (updates.Any(u => u.State.IsEnd()))
                {
                    Guess($"{name} is open, though a comment says that it is resolved; taken for open");
                }

                return (true, null);
            }

            var told = updates.LastOrDefault(u => u.State.IsEnd())?.At;
            if ((told ?? Time(issue.ClosedAt)) is { } end)
            {
                return (false, end);
            }

            Guess($"{name} does not say when it ended; its duration is unknown");
            return (false, created);
        }

        private (Draft Draft, Instant? End) Maintenance(UpptimeTitle title, Instant created)
        {
            var plan = Plan().Match(issue.Body);
            var updates = Updates(created, State.Scheduled, State.Completed, issue.Body[plan.Length..]);
            var told = updates.LastOrDefault(u => u.State.IsEnd())?.At;
            var begin = Planned(plan, "start");
            var end = told ?? PlannedEnd(plan, begin);
            if (begin is null)
            {
                Guess($"{name} does not say when the work begins; taken to have begun when it was announced");
                begin = created;
            }

            if (end is null && issue.ClosedAt is not null)
            {
                Guess($"{name} does not say when the work ended; its duration is unknown");
                end = created;
            }

            var services = Slugs(plan, "expectedDown").Concat(Slugs(plan, "expectedDegraded")).Concat(issue.ServiceLabels.Where(l => sites.Known(l) is not null));
            var draft = new Draft(
                "",
                title.Text,
                Settings.Severity.Maintenance,
                [.. services.Select(sites.Component).Distinct(StringComparer.Ordinal)],
                begin,
                null,
                end,
                issue.Url,
                updates);
            draft = DraftTimes.EndAfterStart(draft, Guess);
            return (draft, draft.Resolved);
        }

        /// <summary>Upptime closes the issue some time after the planned end; who closes it before that ends the work.</summary>
        private Instant? PlannedEnd(Match plan, Instant? begin)
        {
            var (planned, closed) = (Planned(plan, "end"), Time(issue.ClosedAt));
            if (planned <= begin)
            {
                Guess($"`end` of {name} is not after `start`, and was left out");
                planned = null;
            }

            if (planned is null || closed >= planned || closed is null)
            {
                return planned ?? closed;
            }

            Guess($"{name} was closed before the planned end; taken to have ended then, {TimeText.Heading(closed.Value)}");
            return closed;
        }

        private Instant? Planned(Match plan, string field)
        {
            if (Value(plan, field) is not { } text)
            {
                return null;
            }

            var time = LooseTime.Read(text);
            if (time is null)
            {
                Guess($"`{PlainText.ToLine(text)}` of `{field}` in {name} {LooseTime.Fault(text)}, and was left out");
            }

            return time?.At;
        }

        private static IEnumerable<string> Slugs(Match plan, string field) =>
            (Value(plan, field) ?? "").Split(',').Select(s => PlainText.ToLine(s)).Where(s => s.Length > 0);

        private static string? Value(Match plan, string field) => plan.Groups["plan"].Value.Split('\n')
            .Select(line => line.Split(':', 2))
            .FirstOrDefault(pair => pair.Length == 2 && pair[0].Trim().Equals(field, StringComparison.OrdinalIgnoreCase))?[1].Trim();

        /// <summary>The issue itself and its comments, oldest first.</summary>
        private ImmutableArray<DraftUpdate> Updates(Instant created, State first, State last, string body)
        {
            var updates = ImmutableArray.CreateBuilder<DraftUpdate>();
            updates.Add(new(first, created, SafeMarkdown.Of(body, issue.Place, findings)));
            foreach (var comment in issue.Comments)
            {
                if (comment.IsHidden)
                {
                    Guess($"a comment of {name} is hidden there, and was left out");
                }
                else if (Time(comment.CreatedAt) is not { } at)
                {
                    Report($"a comment of {name} has no time, and was left out");
                }
                else
                {
                    updates.Add(Update(comment.Body, Instant.Max(at, created), last));
                }
            }

            return [.. updates.OrderBy(u => u.At)];
        }

        private DraftUpdate Update(string body, Instant at, State last)
        {
            var text = body.ReplaceLineEndings("\n").Trim();
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var marker = StateMarker.Of(end < 0 ? text : text[..end], isFirst: false);
            var kind = last == State.Completed ? Settings.Severity.Maintenance : Settings.Severity.Notice;
            State? state = marker?.State is not { } word ? null : word.IsEnd() ? last : word.Fits(kind) ? word : null;
            var rest = state is null ? text : $"{marker!.Rest}{(end < 0 ? "" : text[end..])}";
            return new(state ?? State.Update, at, SafeMarkdown.Of(rest, issue.Place, findings));
        }

        private Severity Severity(UpptimeTitle title)
        {
            if (title.Severity is null)
            {
                Guess($"the title of {name} does not say whether a service was down or slow; taken for minor");
            }

            return title.Severity ?? Settings.Severity.Minor;
        }

        private ImmutableArray<string> Components(UpptimeTitle title)
        {
            string[] known = [.. issue.ServiceLabels.Select(sites.Known).OfType<string>().Distinct(StringComparer.Ordinal)];
            if (known.Length > 0)
            {
                return [.. known];
            }

            string[] guessed = title.Service is { } service ? [service] : [.. issue.ServiceLabels];
            Guess(guessed.Length == 0 ? $"{name} names no service" : $"no label of {name} is a known service's; taken for one of {string.Join(", ", guessed.Select(g => $"`{g}`"))}");
            return [.. guessed.Select(sites.Component).Distinct(StringComparer.Ordinal)];
        }

        private Instant? Time(string? text)
        {
            var time = text is null ? null : LooseTime.Read(text);
            if (text is not null && time is null)
            {
                Guess($"`{text}` of {name} {LooseTime.Fault(text)}, and was left out");
            }

            return time?.At;
        }

        private void Report(string message) => findings.Add(Rules.UnreadableImport, issue.Place, message);

        private void Guess(string message) => findings.Add(Rules.ImportGuess, issue.Place, message);
    }

    /// <summary>The comment at the beginning of planned work, with a field a line.</summary>
    [GeneratedRegex(@"^\s*<!--(?<plan>(?:(?!-->)[\s\S])*)-->", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();
}
