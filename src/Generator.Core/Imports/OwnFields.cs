using Generator.Core.Incidents;
using Generator.Core.Markup;
using NodaTime.Text;

namespace Generator.Core.Imports;

/// <summary>
/// What a site made by this program says in its <c>api/v2</c> beyond Statuspage's shape, in keys that begin with <c>x_</c>. With
/// them an incident comes back as it was written: its id, its Markdown, its tags.
/// </summary>
internal sealed class OwnFields
{
    private const string DayForm = "2026-04-08";

    private readonly JsonRecord record;
    private readonly string id;

    private OwnFields(JsonRecord record, string id) => (this.record, this.id) = (record, id);

    /// <summary>Nothing for another program's record: the id begins with a day, as all that this program gives do.</summary>
    public static OwnFields? Of(JsonRecord record) =>
        record.Text("x_id") is { Length: > 10 } id && Slug.IsValid(id) && LocalDatePattern.Iso.Parse(id[..DayForm.Length]).Success && id[DayForm.Length] == '-'
            ? new(record, id)
            : null;

    /// <summary>The text that an update's body was made from, where it is certain to be one.</summary>
    public static string? MarkdownOf(JsonRecord update) => update.Text("x_markdown") is { } text && ForeignMarkdown.InUpdate(text) is not null ? text : null;

    /// <summary>Whether an update's status is only that of the one before it.</summary>
    public static bool IsPlainUpdate(JsonRecord update) => update.Text("x_state") == "update";

    public Draft Complete(Draft draft) => draft with
    {
        Id = id,
        Started = record.Time("x_started"),
        Detected = record.Time("x_detected") ?? draft.Detected,
        Source = record.Text("x_source") is { } source && Links.IsWebAddress(source) ? source : null,
        DetectedBy = record.Line("x_detected_by"),
        Tags = [.. record.Lines("x_tags")],
        Upstream = [.. record.Lines("x_upstream")],
        Summary = record.Text("x_summary") is { } summary ? ForeignMarkdown.InUpdate(summary) is null ? ForeignMarkdown.ToSection(summary) : summary : null,
    };
}
