using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>
/// Reads an Upptime status page: its GitHub issues, and from the commits to its <c>history</c> folder what no issue tells of, since
/// Upptime deletes issues that were closed soon.
/// </summary>
public static class UpptimeImport
{
    public static readonly Importer Importer = new(
        "upptime",
        """
        Reads the clone of an Upptime status page. First put its issues and the log of its checks into files, in the clone:

          gh issue list --state all --limit 10000 \
            --json number,title,body,createdAt,closedAt,labels,comments,url > issues.json
          git log --reverse --format='%H%x09%cI%x09%s' -- history > history.tsv

        Either file may be missing. Components get their names from the issues and the log, or from .upptimerc.yml where that is named too.

        Examples:
          outages import upptime ../upptime ../upptime/.upptimerc.yml
          outages import upptime history.tsv issues.json --content content
        """,
        UpptimeFiles.Takes,
        Read);

    public static ImportResult Read(ImmutableArray<SourceFile> files)
    {
        var findings = new Findings();
        var sources = UpptimeFiles.Of(files);
        if (sources.Issues.IsEmpty && sources.Logs.IsEmpty)
        {
            findings.Add(Rules.UnreadableImport, new SourceFile(UpptimeFiles.IssuesName, "").Start, "there is neither issues.json nor history.tsv", "make at least one of them, as `outages import upptime --help` says");
        }

        ImmutableArray<UpptimeEvent> events = [.. sources.Logs.SelectMany(log => UpptimeLog.Read(log, findings)).OrderBy(e => e.At)];
        var json = new JsonFiles(findings);
        ImmutableArray<UpptimeIssue> issues = [.. Once(sources.Issues.SelectMany(file => UpptimeIssue.AllIn(file, json, findings)), findings).OrderBy(i => i.Number)];
        var sites = UpptimeSites.Of(sources, events, issues, findings);
        var told = FirstRecords.Of(issues, i => i.Place, findings).Select(issue => UpptimeIncident.Read(issue, sites, findings)).OfType<UpptimeIncident>().ToArray();
        var found = UpptimeOutage.AllOf(events, sites).ToArray();
        var untold = FirstRecords.Of(Untold(found, told, findings).ToArray(), o => o.Place, findings).Select(o => o.Draft(findings)).OfType<Draft>();
        ImmutableArray<Draft> drafts = [.. DistinctIds.Of([.. told.Select(t => t.Draft), .. untold])];
        NoteNotUp(sites, told, found, findings);
        return new(drafts, sites.Site, findings.Drain());
    }

    /// <summary>An issue that stands in two files, or twice in one, is one issue.</summary>
    private static IEnumerable<UpptimeIssue> Once(IEnumerable<UpptimeIssue> issues, Findings findings)
    {
        var seen = new HashSet<long>();
        foreach (var issue in issues)
        {
            if (issue.Number is not { } number || seen.Add(number))
            {
                yield return issue;
            }
            else
            {
                findings.Add(Rules.ImportGuess, issue.Place, $"issue {number} stands twice; the first one was read");
            }
        }
    }

    private static void NoteNotUp(UpptimeSites sites, IEnumerable<UpptimeIncident> told, IEnumerable<UpptimeOutage> found, Findings findings)
    {
        var open = told.Where(t => t.End is null).SelectMany(t => t.Draft.Components).Concat(found.Where(o => o.End is null).Select(o => o.Component)).ToHashSet(StringComparer.Ordinal);
        foreach (var (component, place) in sites.NotUp.Where(n => !open.Contains(n.Component)))
        {
            findings.Add(Rules.ImportGuess, place, $"{component} was not up at its last check, but neither an issue nor the log says since when; left out");
        }
    }

    private static IEnumerable<UpptimeOutage> Untold(IEnumerable<UpptimeOutage> outages, IEnumerable<UpptimeIncident> told, Findings findings)
    {
        var byComponent = told.SelectMany(t => t.Draft.Components, (incident, component) => (incident, component)).ToLookup(t => t.component, t => t.incident, StringComparer.Ordinal);
        foreach (var outage in outages)
        {
            if (byComponent[outage.Component].FirstOrDefault(t => t.TellsOf(outage)) is not { } known)
            {
                yield return outage;
            }
            else
            {
                findings.Add(Rules.ImportGuess, outage.Place, $"{outage.Component} was not up; `{known.Draft.Title}` tells of it, so it is not written twice");
            }
        }
    }
}
