using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Settings;

/// <summary>Reads <c>outputs:</c> of <c>site.yaml</c>. A new choice is a field and a line here, and a property of <see cref="OutputChoices"/>.</summary>
public static class OutputReader
{
    private static readonly Kind YesNo = new Kind.Word(["yes", "no", "true", "false"]) { Name = "`yes` or `no`" };

    /// <summary>The fields of the mapping, each yes or no.</summary>
    public static readonly ImmutableArray<Field> Fields =
    [
        new("feeds", "Atom, RSS and JSON feeds of the site and of each component (default `yes` where `url` is known)", YesNo),
        new("incident_json", "`api/v2/incidents/<id>.json` for each incident (default `no`)", YesNo),
        new("incident_markdown", "`incidents/<id>.md` for each incident, as it was written (default `no`)", YesNo),
    ];

    internal static OutputChoices Read(SourceFile file, FieldReader settings, Findings findings)
    {
        if (settings.Map("outputs") is not { } map)
        {
            return OutputChoices.Default;
        }

        var fields = new FieldReader(file, map, Fields, findings);
        return new()
        {
            Feeds = Choice(fields, "feeds", findings),
            IncidentJson = Choice(fields, "incident_json", findings),
            IncidentMarkdown = Choice(fields, "incident_markdown", findings),
        };
    }

    private static bool? Choice(FieldReader fields, string name, Findings findings)
    {
        var word = fields.Text(name);
        switch (word?.ToLowerInvariant())
        {
            case null:
                return null;
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                findings.Add(Rules.BadSetting, fields.At(name), $"`{word}` is neither yes nor no", $"write `{name}: yes` or `{name}: no`");
                return null;
        }
    }
}
