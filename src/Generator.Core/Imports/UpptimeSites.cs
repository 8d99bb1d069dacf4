using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>
/// The services of an Upptime page, by their names. Issues and files know them by a short form of the name, which is held against the
/// names without its hyphens: tools make <c>git-hub</c> or <c>github</c> of the same name.
/// </summary>
internal sealed class UpptimeSites
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    /// <summary>Names that stand in the settings mean themselves, also where two of them, such as C++ and C#, have one short form.</summary>
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private ComponentNames components = new([]);
    private ImportedSite site = ImportedSite.Unknown;

    /// <summary>What the settings say of the service, and every component that was met.</summary>
    public ImportedSite Site => site with { Components = components.All };

    /// <summary>Services that were not up when they were last checked.</summary>
    public ImmutableArray<(string Component, Location Place)> NotUp { get; private set; } = [];

    public static UpptimeSites Of(UpptimeFiles sources, ImmutableArray<UpptimeEvent> events, ImmutableArray<UpptimeIssue> issues, Findings findings)
    {
        var sites = new UpptimeSites();
        var configured = sites.Configured(sources.Config, findings);
        var checks = sources.Checks.Select(file => (File: file, Fields: new ForeignFields(findings.Take(YamlReader.Read(file, file.Whole)) as YamlMap))).ToArray();
        foreach (var name in checks.Select(c => c.Fields.Text("name")).Concat(events.Select(e => e.Name)).Concat(issues.Select(TitleName)))
        {
            sites.Know(name, name);
        }

        foreach (var (file, _) in checks)
        {
            sites.Know(file.Stem, file.Stem);
        }

        sites.components = new(configured.Concat(checks.Select(c => sites.Component(c.Fields.Text("name") ?? c.File.Stem, isMet: false))).Select(name => new ImportedComponent(name)));
        sites.NotUp = [.. checks.Where(c => c.Fields.Text("status") is "down" or "degraded").Select(c => (sites.Component(c.Fields.Text("name") ?? c.File.Stem), c.File.At(c.Fields.Node("status")!.Span)))];
        return sites;
    }

    private static string? TitleName(UpptimeIssue issue) => issue.Title is { } title && UpptimeTitle.Of(title).Service is { } service
        && issue.ServiceLabels.Any(label => KeyOf(label) == KeyOf(service)) ? service : null;

    private List<string> Configured(SourceFile? config, Findings findings)
    {
        var fields = new ForeignFields(config is null ? null : findings.Take(YamlReader.Read(config, config.Whole)) as YamlMap);
        var website = fields.Fields("status-website");
        var address = website.Text("cname") is { } name ? $"https://{name}" : null;
        site = new(website.Text("name"), address is not null && Links.IsWebAddress(address) ? address : null, []);
        var configured = new List<string>();
        foreach (var entry in fields.Items("sites").Select(node => new ForeignFields(node as YamlMap)))
        {
            if (entry.Text("name") is { } service)
            {
                Know(entry.Text("slug"), service, isConfigured: true);
                Know(service, service, isConfigured: true);
                configured.Add(service);
            }
        }

        return configured;
    }

    private void Know(string? word, string? name, bool isConfigured = false)
    {
        if (word is not null && name is not null)
        {
            names.TryAdd(KeyOf(word), name);
            _ = isConfigured && exact.Add(name);
        }
    }

    /// <summary>The component that a name or a short form of one means.</summary>
    public string Component(string word) => Component(word, isMet: true);

    /// <summary>The same, for a label that need not be a service's.</summary>
    public string? Known(string label) => names.ContainsKey(KeyOf(label)) ? Component(label) : null;

    private string Component(string word, bool isMet)
    {
        var name = exact.Contains(word) ? word : names.GetValueOrDefault(KeyOf(word), word);
        return isMet ? components.Meet(name) : name;
    }

    private static string KeyOf(string word) =>
        Slug.Of(word, word.Length).Replace("-", "", StringComparison.Ordinal) is { Length: > 0 } key ? key : word;
}
