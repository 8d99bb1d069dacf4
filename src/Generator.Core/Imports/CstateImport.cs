using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Reads the repository of a cState status page: the issues of <c>content/issues</c>, and the components of its configuration.</summary>
public static class CstateImport
{
    public static readonly Importer Importer = new(
        "cstate",
        """
        Reads the repository of a cState status page: each issue of content/issues, and components and groups from its config.yml or config.toml.
        Give the repository's folder, or content/issues alone.

        Examples:
          outages import cstate ../status
          outages import cstate ../status/content/issues --content content
        """,
        CstateFiles.Takes,
        Read,
        Limits.ImportedIncidentBytes);

    public static ImportResult Read(ImmutableArray<SourceFile> files)
    {
        var findings = new Findings();
        var (config, issues) = CstateFiles.Of(files);
        if (issues.IsEmpty)
        {
            findings.Add(Rules.UnreadableImport, new SourceFile(CstateFiles.Issues, "").Start, "there is no issue", "give the repository of a cState status page, or its folder content/issues");
        }

        var site = config is null ? ImportedSite.Unknown : CstateConfig.Read(config, findings);
        var components = new ComponentNames(site.Components);
        var drafts = FirstRecords.Of(issues, file => file.Start, findings).Select(file => CstateIssue.Read(file, components, findings)).OfType<Draft>().ToArray();
        return new([.. DistinctIds.Of(drafts)], site with { Components = components.All }, findings.Drain());
    }
}
