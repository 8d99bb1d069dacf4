using System.CommandLine;
using System.Diagnostics;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;

namespace Generator.Cli.Commands;

/// <summary><c>outages check</c>: finds all that a build would, and writes nothing. Pages that cannot fail are not rendered.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var content = SharedOptions.Content();
        var themes = SharedOptions.Themes();
        var asOf = SharedOptions.AsOf();
        var url = SharedOptions.Url();
        var notes = SharedOptions.Notes();
        var format = SharedOptions.Format();
        var jobs = SharedOptions.Jobs();
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too" };
        var against = SharedOptions.Path(
            "--against", "site", "A site that was published: its folder, or its sitemap.xml saved as a file. Addresses, ids and facts of it that would vanish or change are findings");
        var command = new Command("check", """
            Says what is wrong with the content and what to write instead. Exit code 0 when there is no error.

            Examples:
              outages check
              outages check --strict
              outages check --format sarif > findings.sarif
              outages check --against _site-of-main
            """)
        {
            content, themes, asOf, url, notes, format, strict, against, jobs,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(content), parsed.GetValue(themes), SharedOptions.AsOfOrNow(parsed.GetValue(asOf)),
            new(parsed.GetRequiredValue(format), parsed.GetValue(notes), parsed.GetValue(strict) ? Level.Warning : Level.Error, SharedOptions.GivenUrl(parsed.GetValue(url)), parsed.GetValue(against), parsed.GetValue(jobs))));
        return command;
    }

    /// <param name="Failing">The level from which on a finding makes the command fail.</param>
    /// <param name="Url">The public address in place of the settings' one.</param>
    /// <param name="Against">Where a published site lies.</param>
    /// <param name="Jobs">How much is done at the same time, at most.</param>
    private sealed record Wanted(ReportFormat Format, bool Notes, Level Failing, string? Url, string? Against, int Jobs);

    private static int Run(string content, string? themes, NodaTime.Instant asOf, Wanted wanted)
    {
        var clock = Stopwatch.StartNew();
        var against = wanted.Against is { } site ? PublishedReader.Read(site) : null;
        var sources = ContentReader.Read(content, themes, jobs: wanted.Jobs);
        var result = sources.Value is null ? new BuildResult(null, [], sources.Diagnostics) : SiteBuilder.Build(sources.Value with { Url = wanted.Url }, asOf, new() { Jobs = wanted.Jobs }, against);
        var rendering = new Rendering();

        // The last first: those that tell of the whole history stand there, and a thread would be left with them.
        var found = rendering.All("Checking pages", [.. result.Outputs.Where(o => o.MayFail).Reverse()], wanted.Jobs, page => rendering.Render(page, _ => { }));
        var findings = Summary.All(sources.Diagnostics, result.Diagnostics, [.. found]);
        Terminal.Report(wanted.Format, Console.Out, findings, wanted.Notes);
        var counted = findings.Any(f => f.IsError) ? "" : $"{Summary.Incidents(result)}, {Summary.Pages(result)}, ";
        Terminal.Summary(wanted.Format, $"{counted}{Summary.Findings(findings)}, in {Summary.Seconds(clock)}.");
        return findings.Any(f => f.Level >= wanted.Failing) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
