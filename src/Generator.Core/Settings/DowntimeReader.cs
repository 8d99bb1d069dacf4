using System.Collections.Immutable;
using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Settings;

/// <summary>Reads <c>downtime:</c> of <c>site.yaml</c>.</summary>
internal static class DowntimeReader
{
    private static readonly Kind.Word OfDowntime = new([.. Severities.OfIncidents.Select(s => s.Word())]);

    /// <summary>The fields of the mapping.</summary>
    public static readonly ImmutableArray<Field> Fields =
    [
        new("counts", "the severities whose duration counts as downtime", new Kind.ListOf(OfDowntime)),
        new("weights", "a number from 0 to 1 for each severity", new Kind.Keyed(OfDowntime, Kind.Share)),
    ];

    public static DowntimePolicy Read(SourceFile file, FieldReader settings, Findings findings)
    {
        if (settings.Map("downtime") is not { } map)
        {
            return DowntimePolicy.Default;
        }

        var fields = new FieldReader(file, map, Fields, findings);
        var counts = fields.Node("counts") is null
            ? DowntimePolicy.Default.Counts
            : [.. fields.Scalars("counts").Select(s => Severity(file, s, findings)).OfType<Severity>().Distinct()];
        return new(counts, Weights(file, fields.Map("weights"), findings));
    }

    private static ImmutableDictionary<Severity, decimal> Weights(SourceFile file, YamlMap? map, Findings findings)
    {
        var weights = DowntimePolicy.Default.Weights.ToBuilder();
        foreach (var (key, value) in map?.Fields ?? [])
        {
            if (Severity(file, key, findings) is not { } severity)
            {
                continue;
            }

            if (value is YamlScalar scalar && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
                && weight is >= 0 and <= 1)
            {
                weights[severity] = weight;
            }
            else
            {
                findings.Add(Rules.BadSetting, file.At(value.Span), "a weight is a number from 0 to 1", $"write `{key.Text}: 0.5`");
            }
        }

        return weights.ToImmutable();
    }

    private static Severity? Severity(SourceFile file, YamlScalar scalar, Findings findings)
    {
        if (Severities.Parse(scalar.Text) is { } severity && severity != Settings.Severity.Maintenance)
        {
            return severity;
        }

        string[] known = [.. Severities.OfIncidents.Select(s => s.Word())];
        findings.Add(Rules.UnknownSeverity, file.At(scalar.Span), $"there is no severity `{scalar.Text}` of downtime", Nearest.Help(scalar.Text, known));
        return null;
    }
}
