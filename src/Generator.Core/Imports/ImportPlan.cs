using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>What an import will do to a content folder.</summary>
/// <param name="Diagnostics">A finding for each incident that would not be one once it is written, and was left out.</param>
public sealed record ImportPlan(ImmutableArray<PlannedFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <param name="existing">The incidents that the content folder holds, by their paths below it.</param>
    public static ImportPlan Of(ImmutableArray<Draft> drafts, ImmutableArray<SourceFile> existing)
    {
        var findings = new Findings();
        var written = SideBySide.Select(drafts, jobs: null, Written).Select(findings.Take).OfType<WrittenDraft>().ToArray();
        return new([.. Placement.Of(written, existing)], findings.Drain());
    }

    private static Checked<WrittenDraft> Written(Draft draft)
    {
        var (text, error) = ReadBack.Of(draft);
        return error is null
            ? new(new(draft, text), [])
            : new(null, [new(Rules.UnreadableImport, error.Location, $"the incident `{draft.Title}` was left out: {error.Message}", error.Help)]);
    }
}

/// <summary>A draft with the text of its file to be.</summary>
internal sealed record WrittenDraft(Draft Draft, string Text);

/// <param name="Path">Below the content folder.</param>
public sealed record PlannedFile(Draft Draft, string Path, string Text, Presence Presence);

/// <summary>Whether an incident is in the content folder already.</summary>
public enum Presence
{
    New,

    /// <summary>It is, just as it would be written.</summary>
    Same,

    /// <summary>It is, and has been edited, or the other system has changed it since.</summary>
    Different,
}
