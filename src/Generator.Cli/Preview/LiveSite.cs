using System.Globalization;
using Generator.Cli.Commands;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Outputs;
using NodaTime;

namespace Generator.Cli.Preview;

/// <summary>The site in memory, planned anew after each change. Nothing is rendered before it is asked for.</summary>
/// <param name="themes">As for <see cref="ContentReader.Read"/>.</param>
/// <param name="asOf">Reads the clock, or gives the instant that was asked for.</param>
internal sealed class LiveSite(string content, string? themes, Func<Instant> asOf)
{
    private const int MaxShown = 100;

    private static readonly string Run = Environment.TickCount64.ToString("x", CultureInfo.InvariantCulture) + "-" + Environment.ProcessId.ToString("x", CultureInfo.InvariantCulture);

    private readonly FileCache disk = new();
    private readonly BuildCache cache = new();
    private volatile Snapshot current = new(Run + "-0", new Dictionary<string, Output>(), "/", "nothing has been read yet");
    private int builds;

    public Snapshot Current => current;

    /// <summary>The folder of themes that is read besides the built-in ones, as the settings are now.</summary>
    public string? Themes => themes ?? ContentReader.ThemesBeside(content);

    /// <summary>The public address in place of the settings' one.</summary>
    public string? Url { get; init; }

    /// <summary>Reads what has changed and plans the site; with an error in the content the last good plan stays.</summary>
    /// <param name="changed">What has changed; nothing when all have to be read.</param>
    /// <exception cref="UsageException">There is no content.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public void Rebuild(IEnumerable<ContentChange>? changed)
    {
        if (changed is null)
        {
            disk.ForgetAll();
        }

        foreach (var change in changed ?? [])
        {
            Forget(change);
        }

        var sources = ContentReader.Read(content, themes, disk);
        var result = sources.Value is null ? new BuildResult(null, [], sources.Diagnostics) : SiteBuilder.Build(sources.Value with { Url = Url }, asOf(), new() { Cache = cache });
        var findings = Summary.All(sources.Diagnostics, result.Diagnostics);
        Tell(findings);
        if (findings.Any(f => f.IsError))
        {
            Publish(current.Outputs, current.PublicPath, Report(findings));
        }
        else
        {
            var url = Url ?? cache.Settings(sources.Value!.Settings).Value?.Url;
            Publish(result.Outputs.ToDictionary(o => o.Path, StringComparer.Ordinal), url is null ? "/" : Uri.UnescapeDataString(new Uri(url).AbsolutePath), null);
        }
    }

    private void Forget(ContentChange change)
    {
        if (change.IsContentOnly)
        {
            disk.ForgetContent(change.Path);
        }
        else
        {
            disk.Forget(change.Path);
        }
    }

    /// <summary>What keeps the content from being read at all, shown like findings until it can be read again.</summary>
    public void Fail(string message, string? hint = null)
    {
        var text = hint is null ? $"error: {message}\n" : $"error: {message}\nhelp: {hint}\n";
        if (current.Findings != text)
        {
            Terminal.Error(message);
            told = null;
            Publish(current.Outputs, current.PublicPath, text);
        }
    }

    /// <summary>What was told last; nothing when that was why the content could not be read.</summary>
    private IEnumerable<Diagnostic>? told = [];

    /// <summary>Findings are printed once, not with every change that leaves them as they are.</summary>
    private void Tell(IReadOnlyCollection<Diagnostic> findings)
    {
        Diagnostic[] now = [.. findings.Where(f => f.Level > Level.Note)];
        if (told is null || !now.SequenceEqual(told))
        {
            Terminal.Findings(Console.Error, now, notes: false);
            if (now.Length == 0)
            {
                Terminal.Result("Nothing is wrong with the content any more.");
            }
        }

        told = now;
    }

    private static string Report(IEnumerable<Diagnostic> findings)
    {
        Diagnostic[] shown = [.. findings.Where(f => f.Level > Level.Note)];
        var rest = shown.Length > MaxShown ? $"and {Summary.Count(shown.Length - MaxShown, "more finding")}; `outages check` shows all" : "";
        return TextReport.Write(shown.Take(MaxShown), colour: false) + rest;
    }

    private void Publish(IReadOnlyDictionary<string, Output> outputs, string publicPath, string? findings)
    {
        var before = current;
        current = new(string.Create(CultureInfo.InvariantCulture, $"{Run}-{++builds}"), outputs, publicPath, findings);
        before.Supersede();
    }
}
