using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>Reads one incident's Markdown file.</summary>
public static class IncidentParser
{
    public static readonly ImmutableArray<Field> ComponentFields =
    [
        new("name", "the component's name", new Kind.ComponentName(), Required: true),
        new("severity", "how hard it was hit", new Kind.Word(Severities.Words)),
        new("from", "when it was first hit", Kind.Time),
        new("to", "when it recovered", Kind.Time),
    ];

    public static readonly ImmutableArray<Field> CorrectionFields =
    [
        new("date", "the day of the correction", Kind.Date, Required: true),
        new("text", "what was corrected", Kind.Text, Required: true),
    ];

    public static readonly ImmutableArray<Field> Fields =
    [
        new("title", "what happened, as a headline", Kind.Text, Required: true),
        new("severity", "`notice`, `minor`, `major` or `critical`; `maintenance` for planned work", new Kind.Word(Severities.Words), Required: true),
        new(
            "components",
            "the components that were hit: names, or `{name, severity, from, to}`",
            new Kind.ListOf(new Kind.NameOr(new Kind.ComponentName(), new(ComponentFields)))),
        new("started", "when users were first hit, if that was before it was noticed; for planned work, when it begins", Kind.Time),
        new("detected", "when it was noticed (default: the first update's time)", Kind.Time),
        new("resolved", "when the impact ended (default: the first Resolved or Completed update's time; open while there is none)", Kind.Time),
        new("detected_by", "who noticed it (default: `detected_by` of site.yaml)", Kind.Text),
        new("source", "the incident's address at the official status page", Kind.WebAddress),
        new("tags", "free words to find related incidents by", new Kind.ListOf(Kind.Text)),
        new("upstream", "providers of yours whose failure caused it, such as `Example Cloud`", new Kind.ListOf(Kind.Text)),
        new("aliases", "ids that the incident had before; their addresses lead to it", new Kind.ListOf(Kind.Id)),
        new("corrections", "changes made after it was closed: a list of `{date, text}`", new Kind.ListOf(new Kind.Mapping(CorrectionFields))),
    ];

    /// <param name="settings">Nothing when the settings themselves are broken: components are then not looked up.</param>
    public static Checked<Incident> Parse(SourceFile file, SiteSettings? settings)
    {
        var findings = new Findings();
        CheckId(file, findings);
        if (MergeConflict.IsIn(file, file.Whole, findings))
        {
            return findings.Fail<Incident>();
        }

        var parts = findings.Take(FrontMatter.Split(file));
        if (parts is null)
        {
            return findings.Fail<Incident>();
        }

        var read = YamlReader.Read(file, parts.Yaml);
        var yaml = findings.Take(read);
        var timeline = Timeline.Read(file, parts.Body, findings, SeverityIn(yaml));
        if (yaml is not YamlMap map)
        {
            if (read.Diagnostics.IsEmpty)
            {
                findings.Add(Rules.NotAMapping, file.At(yaml?.Span ?? new(0, 1)), "the front matter is not fields", "write `title: …` and `severity: …`, one a line");
            }

            return findings.Fail<Incident>();
        }

        DirectionMarks.Check(file, parts.Yaml, map, findings);
        var reader = new Reader(file, new FieldReader(file, map, Fields, findings), settings, timeline, findings);
        var incident = reader.Read(FieldPlaces.Of(map, Fields));
        return incident is null ? findings.Fail<Incident>() : findings.Close(incident);
    }

    private static Severity? SeverityIn(YamlNode? yaml) =>
        (yaml as YamlMap)?.Fields.FirstOrDefault(f => f.Key.Text == "severity")?.Value is YamlScalar word ? Severities.Parse(word.Text) : null;

    private static void CheckId(SourceFile file, Findings findings)
    {
        if (!Slug.IsValid(file.Stem))
        {
            findings.Add(
                Rules.BadId,
                file.Start,
                $"`{file.Stem}` cannot be an incident's id",
                $"{Slug.Help(file.Stem)}: `2026-04-08-mail-delayed.md`");
        }
    }

    private sealed class Reader(SourceFile file, FieldReader fields, SiteSettings? settings, Timeline timeline, Findings findings)
    {
        public Incident? Read(FieldPlaces places)
        {
            var severity = Severity(fields.Scalar("severity"));
            var times = new Times(fields.Time("started"), fields.Time("detected"), fields.Time("resolved"));
            var components = Components();
            var corrections = Corrections();
            var source = fields.WebAddress("source");
            var (tags, upstream) = (Names("tags"), Names("upstream"));
            ImmutableArray<string> aliases = [.. Aliases()];
            if (severity is null || fields.Text("title") is not { } title || timeline.Updates.IsEmpty)
            {
                return null;
            }

            var (started, detected, resolved) = Defaults(times, severity.Value);
            var incident = new Incident(
                file, title, severity.Value, components, started, detected, resolved, fields.Text("detected_by") ?? settings?.DetectedBy,
                source, tags, upstream, aliases, corrections, timeline.Summary, timeline.Updates, timeline.Postmortem, places);
            CheckStates(incident);
            new IncidentTimes(incident, fields, findings).Check();
            return incident;
        }

        private (Instant? Started, Instant Detected, Instant? Resolved) Defaults(Times written, Severity severity)
        {
            var told = timeline.Updates.FirstOrDefault(u => u.State.IsEnd())?.At;
            if (severity != Settings.Severity.Maintenance)
            {
                return (written.Started, written.Detected ?? timeline.Updates[0].At, written.Resolved ?? told);
            }

            var began = written.Started ?? timeline.Updates.FirstOrDefault(u => u.State == State.InProgress)?.At;
            if (began is null)
            {
                findings.Add(Rules.MaintenanceWithoutStart, fields.At("severity"), "it is not said when this planned work begins", "add `started:` with the planned time, and `resolved:` with the planned end");
            }

            // What is written is a plan until the work is told to be done.
            return (began, written.Detected ?? began ?? timeline.Updates[0].At, told < written.Resolved ? told : written.Resolved ?? told);
        }

        private void CheckStates(Incident incident)
        {
            foreach (var update in incident.Updates)
            {
                if (update.State.Fits(incident.Severity))
                {
                    continue;
                }

                var fitting = string.Join(", ", States.All.Where(s => s.Fits(incident.Severity)).Select(s => s.Word()));
                findings.Add(
                    Rules.StateDoesNotFit,
                    file.At(update.Heading),
                    $"`{update.State.Word()}` is not a state of {(incident.IsMaintenance ? "planned work" : "an incident")}",
                    $"use one of: {fitting}");
            }
        }

        private Severity? Severity(YamlScalar? word)
        {
            var severity = word is null ? null : Severities.Parse(word.Text);
            if (word is null || severity is not null)
            {
                return severity;
            }

            findings.Add(Rules.UnknownSeverity, file.At(word.Span), $"there is no severity `{word.Text}`", Nearest.Help(word.Text, Severities.Words));
            return null;
        }

        private ImmutableArray<AffectedComponent> Components()
        {
            var components = ImmutableArray.CreateBuilder<AffectedComponent>();
            foreach (var item in fields.Items("components"))
            {
                if (Component(item) is { } hit && !IsTold(hit, components))
                {
                    components.Add(hit);
                }
            }

            return components.DrainToImmutable();
        }

        private static bool IsTold(AffectedComponent hit, ImmutableArray<AffectedComponent>.Builder components)
        {
            foreach (var c in components)
            {
                if ((c.Component.Slug, c.Severity, c.From, c.To) == (hit.Component.Slug, hit.Severity, hit.From, hit.To))
                {
                    return true;
                }
            }

            return false;
        }

        private AffectedComponent? Component(YamlNode item)
        {
            if (item is YamlScalar name)
            {
                return Find(name) is { } plain ? new(plain, name.Span) : null;
            }

            if (item is not YamlMap map)
            {
                findings.Add(Rules.WrongKind, file.At(item.Span), "a component is a name or fields", "write `{name: Mail, severity: major}`");
                return null;
            }

            if (map.Fields is [{ Key: var key, Value: YamlScalar word }] && settings?.Find(key.Text) is not null && FieldReader.Meant(key.Text, ComponentFields) is null)
            {
                findings.Add(
                    Rules.WrongKind,
                    file.At(map.Span),
                    "a component with fields has its name in `name`",
                    $"write `{{name: {YamlText.Scalar(key.Text)}{(Severities.Parse(word.Text) is null ? "" : $", severity: {word.Text}")}}}`");
                return null;
            }

            var entry = new FieldReader(file, map, ComponentFields, findings);
            var component = entry.Scalar("name") is { } scalar ? Find(scalar) : null;
            var (from, to) = (entry.Time("from"), entry.Time("to"));
            if (from >= to)
            {
                findings.Add(Rules.EndBeforeStart, entry.At("to"), "`to` is not after `from`", "correct one of the two");
            }

            var severity = Severity(entry.Scalar("severity"));
            return component is null ? null : new(component, map.Span, severity, from, to) { Places = FieldPlaces.Of(map, ComponentFields) };
        }

        private Component? Find(YamlScalar name)
        {
            var component = settings?.Find(name.Text.Trim());
            if (settings is null || component is not null)
            {
                return component;
            }

            if (settings.Find(FalseSpaces.Replaced(name.Text).Trim()) is not null && FalseSpaces.AreIn(file.At(name.Span), Rules.UnknownComponent, findings))
            {
                return null;
            }

            var names = ListIn(name.Text);
            var nearest = Nearest.To(name.Text, settings.Components.SelectMany(c => c.Aliases.Prepend(c.Name)));
            findings.Add(
                Rules.UnknownComponent,
                file.At(name.Span),
                $"site.yaml has no component `{name.Text}`",
                names.Length > 1 && names.Any(n => settings.Find(n) is not null) ? $"for several components write a list: `{YamlText.List(names)}`"
                : nearest is not null ? $"did you mean `{nearest}`?"
                : $"add it to `components:` of site.yaml{(settings.Components.IsEmpty ? "" : $", or use one of: {string.Join(", ", settings.Components.Select(c => c.Name))}")}");
            return null;
        }

        /// <summary>Of names that differ in case alone the first.</summary>
        private ImmutableArray<string> Names(string field)
        {
            if (fields.Node(field) is YamlScalar { Text: var text } && ListIn(text) is [_, _, ..] names)
            {
                findings.Add(
                    Rules.ListAsText,
                    fields.At(field),
                    $"this is one entry of `{field}`, with a comma in it",
                    $"for several write a list: `{field}: {YamlText.List(names)}`; if it is one: `{field}: {YamlText.List([text.Trim()])}`");
            }

            return fields.Scalars(field) is not [_, ..] words ? [] : [.. words.Select(t => t.Text.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        }

        /// <summary>What was meant as entries of a list, and is written as one text.</summary>
        private static string[] ListIn(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        private IEnumerable<string> Aliases()
        {
            foreach (var alias in fields.Scalars("aliases"))
            {
                if (Slug.IsValid(alias.Text.Trim()))
                {
                    yield return alias.Text.Trim();
                }
                else
                {
                    findings.Add(Rules.BadId, file.At(alias.Span), $"`{alias.Text}` cannot be an incident's id", Slug.Help(alias.Text.Trim()));
                }
            }
        }

        private ImmutableArray<Correction> Corrections()
        {
            var corrections = ImmutableArray.CreateBuilder<Correction>();
            foreach (var item in fields.Items("corrections"))
            {
                if (item is not YamlMap map)
                {
                    findings.Add(Rules.WrongKind, file.At(item.Span), "a correction has fields", "write `- {date: 2026-04-09, text: \"what was corrected\"}`");
                    continue;
                }

                var entry = new FieldReader(file, map, CorrectionFields, findings);
                if (entry.Date("date") is { } date && entry.Text("text") is { } text)
                {
                    corrections.Add(new(date, text, entry.At("date").Span));
                }
            }

            return corrections.DrainToImmutable();
        }
    }

    private readonly record struct Times(Instant? Started, Instant? Detected, Instant? Resolved);
}
