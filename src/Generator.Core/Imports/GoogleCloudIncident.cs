using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>One record of Google Cloud's status page as a draft.</summary>
internal sealed class GoogleCloudIncident(JsonRecord record)
{
    private const string Available = "AVAILABLE";
    private const string Information = "SERVICE_INFORMATION";
    private const int MaxTitle = 120;

    private static readonly string[] Statuses = [Available, Information, "SERVICE_DISRUPTION", "SERVICE_OUTAGE"];

    /// <param name="site">The address of the status page, with a closing slash.</param>
    public static Draft? Read(JsonRecord record, string site) => new GoogleCloudIncident(record).Draft(site);

    private Draft? Draft(string site)
    {
        var (text, begin, created) = (record.Text("external_desc") ?? "", record.Time("begin"), record.Time("created"));
        var headline = Headline(text);
        if (headline.Length == 0 || (begin ?? created) is null)
        {
            record.LeaveOut($"the incident has no {(headline.Length == 0 ? "external_desc" : "begin")}, and was left out");
            return null;
        }

        var found = record.Records(record.Value("updates") is JsonList { Items.Length: > 0 } ? "updates" : "most_recent_update")
            .Reverse().Select(Update).OfType<FoundUpdate>().OrderBy(u => u.At).ToArray();
        if (found.Length == 0)
        {
            record.LeaveOut($"the incident `{headline}` has no update that can be read, and was left out");
            return null;
        }

        var updates = Updates(found);
        var draft = new Draft(
            "",
            headline,
            SeverityOf(),
            Products(),
            begin == created ? null : begin,
            created ?? begin,
            End(updates),
            Source(site),
            updates,
            Summary: PlainText.ToLine(text) == headline ? null : ForeignMarkdown.ToSection(text));
        return DraftTimes.EndAfterStart(draft, message => record.Guess("id", message)).NamedByStart();
    }

    /// <summary>The first sentence of the first line that says anything, without its marks, cut at a word's end where it is long.</summary>
    private static string Headline(string text)
    {
        var first = text.ReplaceLineEndings("\n").Split('\n').Select(line => PlainText.ToLine(ForeignMarkdown.Words(line))).FirstOrDefault(line => line.Length > 0) ?? "";
        var sentence = first.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end && first.Length > MaxTitle ? first[..end] : first;
        if (sentence.Length <= MaxTitle)
        {
            return sentence;
        }

        var space = sentence.LastIndexOf(' ', MaxTitle - 1);
        var cut = space > MaxTitle / 2 ? space : MaxTitle - 1;
        return sentence[..(char.IsHighSurrogate(sentence[cut - 1]) ? cut - 1 : cut)].TrimEnd() + "…";
    }

    private FoundUpdate? Update(JsonRecord update)
    {
        if ((update.Time("when") ?? update.Time("created") ?? update.Time("modified")) is not { } at)
        {
            update.LeaveOut("this update has no time, and was left out");
            return null;
        }

        var status = update.Text("status");
        if (!Statuses.Contains(status, StringComparer.Ordinal))
        {
            update.Guess("status", $"the status `{PlainText.ToLine(status ?? "")}` is not known; taken for an update");
        }

        return new(status, at, update.Text("text") ?? "");
    }

    /// <summary>
    /// The page knows how hard it is hit, not how far the work is. So the first update is taken for Investigating, the first one from which
    /// on the service stayed available for Resolved, earlier ones that say so for Monitoring, and the others for updates.
    /// </summary>
    private static ImmutableArray<DraftUpdate> Updates(FoundUpdate[] found)
    {
        var resolved = Array.FindLastIndex(found, u => u.Status != Available) + 1;
        return
        [
            .. found.Select((update, index) => new DraftUpdate(
                index == resolved ? State.Resolved
                    : index > resolved ? State.Update
                    : update.Status == Available ? State.Monitoring
                    : index == 0 ? State.Investigating : State.Update,
                update.At,
                ForeignMarkdown.ToSection(update.Text))),
        ];
    }

    private Instant? End(ImmutableArray<DraftUpdate> updates)
    {
        var end = record.Time("end");
        if (end is null && !updates.Any(u => u.State.IsEnd()))
        {
            record.Guess("end", "it was last seen without an end; it stays open");
        }

        return end;
    }

    private Severity SeverityOf()
    {
        var (impact, severity) = (record.Text("status_impact"), record.Text("severity"));
        if (impact == Information)
        {
            return Severity.Notice;
        }

        switch (severity)
        {
            case "low":
                return Severity.Minor;
            case "medium":
                return Severity.Major;
            case "high":
                return Severity.Critical;
            default:
                record.Guess("severity", $"the severity `{PlainText.ToLine(severity ?? "")}` is not known; taken for a notice");
                return Severity.Notice;
        }
    }

    /// <summary>By the name that a product has now; the oldest records name one service instead.</summary>
    private ImmutableArray<string> Products()
    {
        var products = record.Records("affected_products").Select(p => p.Line("current_title") ?? p.Line("title")).OfType<string>().ToArray();
        return [.. (products.Length > 0 ? products : Service()).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private string[] Service() => record.Line("service_name") is { } name && name != "Multiple Products" ? [name] : [];

    private string? Source(string site) => record.Text("uri") is { Length: > 0 } uri && Links.IsWebAddress(site + uri.TrimStart('/')) ? site + uri.TrimStart('/') : null;

    private sealed record FoundUpdate(string? Status, Instant At, string Text);
}
