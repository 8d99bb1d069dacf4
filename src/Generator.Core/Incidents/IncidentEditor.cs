using System.Collections.Immutable;
using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>
/// Adds a section to an incident's file as text: all else in it stays as it is, character by character. What comes out is read
/// again and handed on only if it says what it said before and the new section besides.
/// </summary>
public static class IncidentEditor
{
    /// <summary>Adds an update where its time belongs, below those of the same time.</summary>
    /// <remarks>A <c>resolved</c> of the front matter that lies after an update that ends the incident is moved to that time.</remarks>
    public static Edit AddUpdate(SourceFile file, SiteSettings? settings, DraftUpdate update) => Change(file, settings, before => AddUpdate(before, update));

    /// <summary>Adds the update that ends the incident: Resolved, or Completed for planned work.</summary>
    /// <remarks>
    /// The end of planned work is a plan until then, and is moved to that time too where it has passed. Before the work begins it is called off, and keeps
    /// the times that were planned.
    /// </remarks>
    public static Edit Resolve(SourceFile file, SiteSettings? settings, Instant at, string markdown) => Change(file, settings, before =>
        RefuseEnd(before.Incident, at) is { } refusal ? Edit.Refused(refusal) : AddUpdate(before, new(EndOf(before.Incident), at, markdown), before.Incident.IsMaintenance && at > before.Incident.Start ? at : null));

    /// <summary>Adds a postmortem below the last update.</summary>
    public static Edit AddPostmortem(SourceFile file, SiteSettings? settings, string markdown) => Change(file, settings, before =>
    {
        var text = SectionText.Tidy(markdown);
        return (RefusePostmortem(before) ?? SectionText.Refuse(text, free: true)) is { } refusal ? Edit.Refused(refusal)
            : Insert(before, before.Incident.Updates.Length, IncidentWriter.PostmortemHeading, text, before.Expected with { Postmortem = text });
    });

    /// <summary>Why an incident cannot be resolved at an instant; nothing when it can.</summary>
    public static Refusal? RefuseEnd(Incident incident, Instant at)
    {
        if (Ended(incident) is { } refusal)
        {
            return refusal;
        }

        var id = incident.Id;
        if (incident.IsMaintenance && at < incident.Start && incident.IsToldToBegin)
        {
            return new(
                $"{id} is to begin at {TimeText.Heading(incident.Start)}, but an update tells that it is in progress",
                "write into `started:` when it really began");
        }

        return !incident.IsMaintenance && incident.Resolved is { } end && end <= at
            ? new(
                $"{id} is over: its `resolved:` says {TimeText.Heading(end)}",
                $"correct `resolved:` if it ended at another time; to tell readers that it ended: `outages update {id} --state {EndOf(incident).Key()}`, which adds a section {EndOf(incident).Word()}")
            : null;
    }

    /// <summary>A text as it is put into a file: with the line ends of this program, and without the empty lines around it.</summary>
    public static string Tidy(string markdown) => SectionText.Tidy(markdown);

    /// <summary>Why a text cannot be an update's; nothing when it can.</summary>
    public static Refusal? RefuseMessage(string markdown) => SectionText.Refuse(SectionText.Tidy(markdown), free: false);

    private static State EndOf(Incident incident) => incident.IsMaintenance ? State.Completed : State.Resolved;

    private static Refusal? Ended(Incident incident) => incident.Updates.FirstOrDefault(u => u.State.IsEnd()) is { } end
        ? new($"{incident.Id} was {end.State.Word().ToLowerInvariant()} already, at {TimeText.Heading(end.At)}", $"`outages update {incident.Id} --state update` adds what became known since")
        : null;

    private static Refusal? RefusePostmortem(Parsed before)
    {
        if (before.Timeline.PostmortemHeading is not { } heading)
        {
            return null;
        }

        var (line, _) = before.File.Position(heading.Start);
        return new($"{before.Incident.Id} has a postmortem already, on line {line}", $"edit {before.File.Path}");
    }

    /// <param name="overrun">The end, where it may lie after the one that is written.</param>
    private static Edit AddUpdate(Parsed before, DraftUpdate update, Instant? overrun = null)
    {
        var text = SectionText.Tidy(update.Markdown);
        if ((Refuse(before.Incident, update) ?? SectionText.Refuse(text, free: false)) is { } refusal)
        {
            return Edit.Refused(refusal);
        }

        var index = before.Incident.Updates.Count(u => u.At <= update.At);
        var end = overrun ?? (update.State.IsEnd() ? Instant.Min(before.Incident.Resolved ?? update.At, update.At) : before.Incident.Resolved);
        return Insert(before, index, IncidentWriter.Heading(update), text, before.Expected with
        {
            Updates = before.Expected.Updates.Insert(index, update with { Markdown = text }),
            Resolved = end,
        });
    }

    private static Refusal? Refuse(Incident incident, DraftUpdate update)
    {
        if (!update.State.Fits(incident.Severity))
        {
            var fitting = string.Join(", ", States.All.Where(s => s.Fits(incident.Severity)).Select(s => s.Key()));
            return new($"`{update.State.Key()}` is not a state of {(incident.IsMaintenance ? "planned work" : "an incident")}", $"use one of: {fitting}");
        }

        return !update.State.IsEnd() ? null
            : Ended(incident) ?? (update.At < incident.Updates[^1].At
                ? new(
                    $"the last update is of {TimeText.Heading(incident.Updates[^1].At)}, after {TimeText.Heading(update.At)}",
                    $"give `--at` a time that is not before it; if the impact ended earlier, write that into the front matter: `resolved: {TimeText.Iso(update.At)}`")
                : null);
    }

    private static Edit Change(SourceFile file, SiteSettings? settings, Func<Parsed, Edit> change)
    {
        var (before, errors) = Parsed.Read(file, settings);
        return before is null ? Edit.Broken(errors) : change(before);
    }

    /// <summary>Puts a section below the updates before it, and reads what came out.</summary>
    private static Edit Insert(Parsed before, int updatesAbove, string heading, string markdown, Content expected)
    {
        var (from, to) = before.SectionAbove(updatesAbove);
        if (CodeFence.Unclosed(before.File.Text, TextSpan.FromBounds(from, to)) is { } block)
        {
            var (line, _) = before.File.Position(block.Opening.Start);
            return Edit.Refused(new($"line {line} of {before.File.Path} opens a block of code that nothing closes", $"put a line {block.Marks} below its last line"));
        }

        var text = SectionText.InsertBelow(before.File.Text, to, heading, markdown);
        var keepsPlan = before.Incident.IsMaintenance && expected.Resolved <= before.Incident.Start;
        if (!keepsPlan && expected.Resolved != before.Incident.Resolved && before.WrittenEnd is { } written)
        {
            text = text.Remove(written.Start, written.Length).Insert(written.Start, TimeText.Iso(expected.Resolved!.Value));
        }

        return Verify(before, text, expected);
    }

    private static Edit Verify(Parsed before, string text, Content expected)
    {
        var decoded = TextDecoder.Decode(before.File.Path, Encoding.UTF8.GetBytes(text));
        if (decoded.Value is null)
        {
            return Edit.Broken(decoded.Diagnostics);
        }

        var (after, errors) = Parsed.Read(decoded.Value, before.Settings);
        return after is null ? Edit.Broken(errors)
            : after.Expected.Says(expected) ? Edit.To(after.File)
            : Edit.Refused(new($"{before.File.Path} would read differently with this section in it", "add it by hand, and run `outages check`"));
    }

    /// <summary>What an edit may change or must keep, as it is read from a file.</summary>
    private sealed record Content(string Summary, ImmutableArray<DraftUpdate> Updates, Instant? Resolved, string Postmortem)
    {
        public bool Says(Content other) => (Summary, Resolved, Postmortem) == (other.Summary, other.Resolved, other.Postmortem) && Updates.SequenceEqual(other.Updates);
    }

    /// <summary>An incident with the places in its file.</summary>
    private sealed record Parsed(SiteSettings? Settings, Incident Incident, FrontMatter Parts, Timeline Timeline)
    {
        public SourceFile File => Incident.File;

        public Content Expected => new(
            Plain(Incident.Summary),
            [.. Incident.Updates.Select(u => new DraftUpdate(u.State, u.At, Plain(u.Body)))],
            Incident.Resolved,
            Plain(Incident.Postmortem));

        /// <summary>Where the value of <c>resolved</c> stands.</summary>
        public TextSpan? WrittenEnd => YamlReader.Read(File, Parts.Yaml).Value is YamlMap map
            ? map.Fields.FirstOrDefault(f => f.Key.Text == "resolved" && f.Value is YamlScalar { Text.Length: > 0 })?.Value.Span
            : null;

        public static (Parsed? Value, ImmutableArray<Diagnostic> Errors) Read(SourceFile file, SiteSettings? settings)
        {
            var parsed = IncidentParser.Parse(file, settings);
            return parsed.Value is not { } incident || FrontMatter.Split(file).Value is not { } parts
                ? (null, [.. parsed.Diagnostics.Where(d => d.IsError)])
                : (new(settings, incident, parts, Timeline.Read(file, parts.Body, new Findings())), []);
        }

        /// <summary>The section that a new one goes below: that of the last update above it, else the summary, else none.</summary>
        public (int From, int To) SectionAbove(int updates)
        {
            if (updates > 0)
            {
                var heading = Timeline.Updates[updates - 1].Heading;
                var body = Incident.Updates[updates - 1].Body;
                return (heading.Start, body.IsEmpty ? heading.End : body.Span.End);
            }

            return Incident.Summary is { } summary ? (summary.Span.Start, summary.Span.End) : (Parts.Body.Start - 1, Parts.Body.Start - 1);
        }

        private static string Plain(Markdown? markdown) => (markdown?.Text ?? "").ReplaceLineEndings("\n");
    }
}
