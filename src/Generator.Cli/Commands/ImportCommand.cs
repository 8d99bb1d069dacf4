using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Generator.Cli.Files;
using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Settings;

namespace Generator.Cli.Commands;

/// <summary><c>outages import</c>: incidents of another system as Markdown files.</summary>
internal static class ImportCommand
{
    private const int MaxListed = 20;

    public static Command Create()
    {
        var command = new Command("import", """
            Turns incidents of another system into Markdown files. A file that exists is left alone, so that it can be run again at
            any time. One bad record never keeps the others from being written; the exit code is 1 then.

            Examples:
              outages import statuspage incidents.json
            """);
        foreach (var importer in Importers.All)
        {
            command.Add(Format(importer));
        }

        return command;
    }

    private sealed record Options(string Content, bool Overwrite, bool DryRun, bool Notes);

    private static Command Format(Importer importer)
    {
        var paths = SharedOptions.RefusingEmpty(new Argument<string[]>("path") { Description = "The files or folders to read", Arity = ArgumentArity.OneOrMore });
        var content = SharedOptions.Content();
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace incidents that exist and differ; site.yaml is never replaced" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing" };
        var notes = SharedOptions.Notes();
        var command = new Command(importer.Name, importer.Help) { paths, content, overwrite, dryRun, notes };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(paths),
            importer,
            new(parsed.GetRequiredValue(content), parsed.GetValue(overwrite), parsed.GetValue(dryRun), parsed.GetValue(notes))));
        return command;
    }

    private static int Run(string[] paths, Importer importer, Options options)
    {
        var findings = new Findings();
        var files = ImportReader.Read(paths, importer, findings);
        var result = importer.Read(files);
        var plan = ImportPlan.Of(result.Incidents, ContentReader.ReadIncidents(options.Content));
        foreach (var diagnostic in result.Diagnostics.Concat(plan.Diagnostics))
        {
            findings.Add(diagnostic);
        }

        var all = findings.Drain();
        Terminal.Findings(Console.Error, all, options.Notes);
        WriteSettings(result.Site, plan, options);
        var (written, leftAlone) = Write(plan, options);
        Report(result, plan, all, (options.DryRun ? "would be written" : "written", written, leftAlone));
        return all.Any(d => d.IsError) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static (int Written, int LeftAlone) Write(ImportPlan plan, Options options)
    {
        var (written, leftAlone) = (0, new List<string>());
        foreach (var file in plan.Files.Where(f => f.Presence != Presence.Same))
        {
            var target = Path.Join(options.Content, file.Path);
            if (Path.Exists(target) && !options.Overwrite)
            {
                leftAlone.Add(target);
                continue;
            }

            Put(target, file.Text, options);
            written++;
        }

        foreach (var target in leftAlone.Take(MaxListed))
        {
            Terminal.Hint($"{FileReader.Shown(target)} exists and differs; it was left alone (--overwrite replaces it)");
        }

        if (leftAlone.Count > MaxListed)
        {
            Terminal.Hint($"so do {leftAlone.Count - MaxListed} more");
        }

        return (written, leftAlone.Count);
    }

    private static void Put(string target, string text, Options options)
    {
        if (options.DryRun)
        {
            Terminal.Result($"would {(Path.Exists(target) ? "replace" : "write")} {FileReader.Shown(target)}");
        }
        else
        {
            TextFile.Write(target, Encoding.UTF8.GetBytes(text), options.Overwrite);
        }
    }

    /// <summary>A folder without <c>site.yaml</c> gets one; where there is one it is the author's, who is told what it lacks.</summary>
    private static void WriteSettings(ImportedSite site, ImportPlan plan, Options options)
    {
        var drafts = plan.Files.Select(f => f.Draft).ToArray();
        if (ContentReader.HasSettings(options.Content))
        {
            var settings = ContentReader.ReadSettings(options.Content);
            if (settings.Value is null)
            {
                Terminal.Hint("site.yaml has errors, so it is not known which components it lacks; see `outages check`");
                return;
            }

            TellMissing(ImportedSettings.Missing(site, drafts, settings.Value.Components), drafts.Count(d => d.Components.Any(c => settings.Value.Find(c) is null)), settings.Value);
            return;
        }

        if (drafts.Length == 0)
        {
            return;
        }

        var made = ImportedSettings.Of(site, drafts);
        Put(Path.Join(options.Content, ContentReader.SettingsName), SettingsWriter.Write(made), options with { Overwrite = false });
        Terminal.Hint($"there was no {ContentReader.SettingsName}; {(options.DryRun ? "one would be" : "one was")} written, with {Summary.Count(made.Components.Length, "component")}");
        if (made.Service == ImportedSettings.Unnamed)
        {
            Terminal.Hint($"the files do not name the service: write its name into {ContentReader.SettingsName}");
        }
    }

    private static void TellMissing(ImmutableArray<Component> missing, int incidents, SiteSettings settings)
    {
        if (incidents == 0)
        {
            return;
        }

        var key = settings.Components.IsEmpty ? "these lines" : "these lines below `components:`";
        Terminal.Hint($"{Summary.Count(incidents, "incident")} name{(incidents == 1 ? "s" : "")} components that site.yaml lacks; add {key}:");
        Terminal.Lines((settings.Components.IsEmpty ? "components:\n" : "") + SettingsWriter.Components(missing));
    }

    private static void Report(ImportResult result, ImportPlan plan, ImmutableArray<Diagnostic> findings, (string Word, int Written, int LeftAlone) done)
    {
        var leftOut = findings.Count(f => f.Rule == Rules.UnreadableImport);
        var records = Math.Max(result.Records ?? 0, result.Incidents.Length);
        var same = plan.Files.Count(f => f.Presence == Presence.Same);
        Terminal.Result(
            $"{Summary.Count(records, "record")} read: {Summary.Count(done.Written, "incident")} {done.Word}, {same} already there, {done.LeftAlone} left alone; "
            + $"{Summary.Count(findings.Count(f => f.Rule == Rules.ImportGuess), "value")} guessed, {leftOut} left out.");
    }
}
