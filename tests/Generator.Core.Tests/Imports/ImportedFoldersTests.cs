using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>
/// Whole folders of foreign files, each against everything that is made of it: <c>Imports/&lt;importer&gt;.verified.md</c>. The folders hold
/// one of everything that real ones do.
/// </summary>
public sealed class ImportedFoldersTests
{
    [Theory]
    [InlineData("cstate")]
    [InlineData("upptime")]
    public void A_folder_becomes_what_was_verified(string name) => Shown(Read(name)).ShouldMatchApproved(approval => approval
        .NoDiff()
        .WithFileExtension(".md")
        .WithFilenameGenerator((_, _, type, ending) => $"{name}.{(type == "approved" ? "verified" : type)}.{ending.TrimStart('.')}"));

    [Theory]
    [InlineData("cstate")]
    [InlineData("upptime")]
    public void The_order_of_the_files_does_not_matter(string name) =>
        Shown(Read(name, files => files.Reverse())).ShouldBe(Shown(Read(name)));

    [Theory]
    [InlineData("cstate")]
    [InlineData("upptime")]
    public void Every_component_of_an_incident_is_listed_once(string name)
    {
        var result = Read(name);
        var listed = result.Site.Components.Select(c => c.Name).ToArray();

        listed.ShouldBeUnique();
        result.Incidents.SelectMany(i => i.Components).ShouldAllBe(c => listed.Contains(c));
    }

    private static ImportResult Read(string name, Func<IEnumerable<string>, IEnumerable<string>>? order = null)
    {
        var importer = Importers.All.Single(i => i.Name == name);
        var folder = Repository.PathOf("tests", "Generator.Core.Tests", "Imports", name);
        var paths = Repository.FilesBelow(folder).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(f => importer.Takes($"{name}/{f}"));
        return importer.Read([.. (order ?? (p => p))(paths).Select(f => TextDecoder.Decode($"{name}/{f}", File.ReadAllBytes(Path.Combine(folder, f))).Value!)]);
    }

    private static string Shown(ImportResult result)
    {
        var text = new StringBuilder($"service: {result.Site.Service}\nsource: {result.Site.Source}\n");
        foreach (var component in result.Site.Components)
        {
            text.Append($"component: {component.Name} | {component.Group} | {component.Description}\n");
        }

        foreach (var draft in result.Incidents)
        {
            text.Append($"\n======== {draft.Path}\n{IncidentWriter.Write(draft)}");
        }

        text.Append("\n======== findings\n");
        foreach (var finding in Diagnostic.InOrder(result.Diagnostics))
        {
            text.Append($"{finding.Location.File.Path} {finding.Short()}\n");
        }

        return text.ToString();
    }
}
