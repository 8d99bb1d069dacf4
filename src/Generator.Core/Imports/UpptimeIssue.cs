using System.Collections.Immutable;
using System.Globalization;
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
    private const string Help = "make it with `gh issue list --json …`, as `outages import upptime --help` says";

    /// <summary>All issues that have one of Upptime's labels.</summary>
    public static IEnumerable<UpptimeIssue> AllIn(SourceFile file, JsonFiles json, Findings findings)
    {
        var others = 0;
        foreach (var record in Records(file, json, findings))
        {
            if (json.Record(file, record, "this is not the record of an issue, and was left out") is not { } map)
            {
                continue;
            }

            if (Of(new(file, map, findings), file.At(map.Span with { Length = 1 })) is var issue && (issue.IsIncident || issue.IsMaintenance))
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

    private static ImmutableArray<JsonValue> Records(SourceFile file, JsonFiles json, Findings findings)
    {
        ImmutableArray<JsonValue> roots = [.. json.Roots(file, Help)];
        if (roots is [JsonList list])
        {
            return list.Items;
        }

        if (roots is [_])
        {
            findings.Add(Rules.UnreadableImport, file.Start, "this is not a JSON list of issues", Help);
            return [];
        }

        return roots;
    }

    private static UpptimeIssue Of(JsonRecord record, Location place) => new(
        record.Value("number") is JsonWord { Text: var number } && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
        record.Line("title"),
        record.Text("body") ?? "",
        record.Line("createdAt"),
        record.Line("closedAt"),
        record.Line("url") is { } url && Links.IsWebAddress(url) ? url : null,
        [.. record.Records("labels").Select(l => l.Line("name")).OfType<string>()],
        [.. record.Records("comments").Select(UpptimeComment.Of)],
        place);

    public bool IsIncident => Labels.Contains("status", StringComparer.OrdinalIgnoreCase);

    public bool IsMaintenance => Labels.Contains("maintenance", StringComparer.OrdinalIgnoreCase);

    /// <summary>The labels that can name a service.</summary>
    public IEnumerable<string> ServiceLabels => Labels.Where(l => !l.Equals("status", StringComparison.OrdinalIgnoreCase) && !l.Equals("maintenance", StringComparison.OrdinalIgnoreCase));
}

/// <param name="IsHidden">Whether it was minimised: spam, or off the topic.</param>
internal sealed record UpptimeComment(string Body, string? CreatedAt, bool IsHidden)
{
    public static UpptimeComment Of(JsonRecord comment) => new(comment.Text("body") ?? "", comment.Line("createdAt"), comment.Flag("isMinimized"));
}
