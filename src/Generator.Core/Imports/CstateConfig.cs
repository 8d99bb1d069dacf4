using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>What a cState configuration says of the service: its name, its address, its systems and their categories.</summary>
internal static class CstateConfig
{
    public static ImportedSite Read(SourceFile file, Findings findings)
    {
        var isToml = file.Path.EndsWith(".toml", StringComparison.Ordinal);
        var root = findings.Take(isToml ? TomlReader.Read(file, file.Whole) : YamlReader.Read(file, file.Whole));
        if (root is not YamlMap map)
        {
            findings.Add(Rules.UnreadableImport, file.Start, "the configuration has no fields, so the components have no groups");
            return ImportedSite.Unknown;
        }

        var fields = new ForeignFields(map);
        var parameters = fields.Fields("params");
        return new(fields.Text("title"), Source(file, fields, findings), Components(file, parameters, findings));
    }

    private static string? Source(SourceFile file, ForeignFields fields, Findings findings)
    {
        if (fields.Text("baseURL") is not { } address || Links.IsWebAddress(address))
        {
            return fields.Text("baseURL");
        }

        findings.Add(Rules.ImportGuess, file.At(fields.Node("baseURL")!.Span), $"`{address}` is not a web address, and was left out");
        return null;
    }

    /// <summary>In the order of the categories, as cState shows them; systems of no known category come last.</summary>
    private static ImmutableArray<ImportedComponent> Components(SourceFile file, ForeignFields parameters, Findings findings)
    {
        var categories = parameters.Items("categories").Select(c => c as YamlMap).OfType<YamlMap>().Select(c => new ForeignFields(c)).ToArray();
        string[] order = [.. categories.Select(c => c.Text("name")).OfType<string>()];
        string[] untitled = [.. categories.Where(c => c.Flag("untitled") == true).Select(c => c.Text("name")).OfType<string>()];
        return
        [
            .. parameters.Items("systems").Select(System).OfType<ImportedComponent>()
                .OrderBy(c => Array.IndexOf(order, c.Group) is >= 0 and var at ? at : order.Length)
                .Select(c => untitled.Contains(c.Group, StringComparer.Ordinal) ? c with { Group = null } : c),
        ];

        ImportedComponent? System(YamlNode node)
        {
            var system = new ForeignFields(node as YamlMap);
            var name = node is YamlScalar ? ForeignFields.TextOf(node) : system.Text("name");
            if (name is null)
            {
                findings.Add(Rules.UnreadableImport, file.At(node.Span with { Length = Math.Min(1, node.Span.Length) }), "a system has no name, and was left out");
                return null;
            }

            if (system.Text("displayName") is { } shown && shown != name)
            {
                findings.Add(Rules.ImportGuess, file.At(system.Node("displayName")!.Span), $"the system `{name}` is shown as `{shown}` there; taken over by the name that issues call it");
            }

            return new(name, system.Text("category"), system.Text("description"));
        }
    }
}
