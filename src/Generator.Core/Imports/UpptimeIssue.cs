using System.Collections.Immutable;
using System.Text.Json;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>An issue of an Upptime repository, as GitHub's command line gives it.</summary>
internal sealed record UpptimeIssue(
    long? Number,
    string? Title,
    string Body,
    string? CreatedAt,
    string? ClosedAt,
    string? Url,
    ImmutableArray<string> Labels,
    ImmutableArray<UpptimeComment> Comments,
    Location Place)
{
    // The reader of JSON works without recursion, so that one deep record need not keep the others from being read.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000_000 };

    /// <summary>All issues that have one of Upptime's labels.</summary>
    public static ImmutableArray<UpptimeIssue> AllIn(SourceFile file, Findings findings)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text, Deep);
            if (document.RootElement.ValueKind == JsonValueKind.Array)
            {
                return [.. AllIn(file, document.RootElement, findings)];
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // A lone surrogate in the text ends the reading with the latter.
        }

        findings.Add(Rules.UnreadableImport, file.Start, "this is not a JSON list of issues", "make it with `gh issue list --json …`, as `outages import upptime --help` says");
        return [];
    }

    private static IEnumerable<UpptimeIssue> AllIn(SourceFile file, JsonElement list, Findings findings)
    {
        var (at, others) = (0, 0);
        foreach (var record in list.EnumerateArray())
        {
            // Records stand one after the other, so that each is found just behind the one before it.
            var text = record.GetRawText();
            at = Math.Max(at, file.Text.IndexOf(text, at, StringComparison.Ordinal));
            var place = file.At(new(at, Math.Min(1, text.Length)));
            at += text.Length;
            if (Of(record, place) is not { } issue)
            {
                findings.Add(Rules.UnreadableImport, place, "this is not the record of an issue, and was left out");
            }
            else if (issue.IsIncident || issue.IsMaintenance)
            {
                yield return issue;
            }
            else
            {
                others++;
            }
        }

        if (others > 0)
        {
            findings.Add(Rules.ImportGuess, file.Start, $"issues with neither the label `status` nor `maintenance`, left out: {others}");
        }
    }

    private static UpptimeIssue? Of(JsonElement record, Location place)
    {
        try
        {
            return record.ValueKind != JsonValueKind.Object ? null : new(
                record.Field("number") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null,
                record.Line("title"),
                record.Text("body") ?? "",
                record.Line("createdAt"),
                record.Line("closedAt"),
                record.Line("url") is { } url && Links.IsWebAddress(url) ? url : null,
                [.. record.Items("labels").Select(l => l.Line("name")).OfType<string>()],
                [.. record.Items("comments").Select(UpptimeComment.Of)],
                place);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair ends the reading of a text with this.
            return null;
        }
    }

    public bool IsIncident => Labels.Contains("status", StringComparer.OrdinalIgnoreCase);

    public bool IsMaintenance => Labels.Contains("maintenance", StringComparer.OrdinalIgnoreCase);

    /// <summary>The labels that can name a service.</summary>
    public IEnumerable<string> ServiceLabels => Labels.Where(l => !l.Equals("status", StringComparison.OrdinalIgnoreCase) && !l.Equals("maintenance", StringComparison.OrdinalIgnoreCase));
}

/// <param name="IsHidden">Whether it was minimised: spam, or off the topic.</param>
internal sealed record UpptimeComment(string Body, string? CreatedAt, bool IsHidden)
{
    public static UpptimeComment Of(JsonElement comment) =>
        new(comment.Text("body") ?? "", comment.Line("createdAt"), comment.Field("isMinimized") is { ValueKind: JsonValueKind.True });
}
