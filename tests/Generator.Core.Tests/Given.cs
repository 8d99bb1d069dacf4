using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Tests;

/// <summary>What tests begin with: texts turned into values by the program's own parsers.</summary>
internal static class Given
{
    public const string SettingsYaml = """
        service: Acme
        detected_by: monitoring
        components:
          - name: Mail
            aliases: [Old Mail]
          - name: Web Console
            group: Front
        """;

    public static SourceFile File(string text, string path = "content/incidents/2026/2026-04-08-mail-delayed.md") => new(path, text);

    public static SiteSettings Settings(string yaml = SettingsYaml)
    {
        var settings = SettingsParser.Parse(new SourceFile("content/site.yaml", yaml));
        return settings.Value ?? throw new InvalidOperationException(string.Join('\n', settings.Diagnostics.Select(d => d.Message)));
    }

    /// <summary>An incident that must parse without an error.</summary>
    public static Incident Incident(string text, string id = "2026-04-08-mail-delayed", SiteSettings? settings = null)
    {
        var parsed = IncidentParser.Parse(File(text, $"content/incidents/2026/{id}.md"), settings ?? Settings());
        return parsed.Value ?? throw new InvalidOperationException(string.Join('\n', parsed.Diagnostics.Select(d => d.Message)));
    }

    /// <summary>An incident of a span; without an end it is still open.</summary>
    public static Incident Incident(Instant start, Instant? end, string severity = "minor", string components = "[Mail]", string? id = null)
    {
        var from = start.ToString("uuuu-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        var to = end?.ToString("uuuu-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return Incident(
            $"""
            ---
            title: Something broke
            severity: {severity}
            components: {components}
            ---

            ## Investigating — {from}

            We look into it.
            {(to is null ? "" : $"\n## Resolved — {to}\n\nIt works again.\n")}
            """,
            id ?? $"i-{start.ToUnixTimeTicks()}");
    }

    public static Instant At(string iso) => InstantPattern.ExtendedIso.Parse(iso).Value;

    /// <summary>A finding in one line, as tests compare it: <c>GEN016 8:18 message</c>.</summary>
    public static string Short(this Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Location.File.Position(diagnostic.Location.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Rule.Code} {line}:{column} {diagnostic.Message}");
    }
}
