using Generator.Cli.Files;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary>Finds the incident that a command is about: by its id, an old id, its file, or as the only one that is open; and tells which ids are taken.</summary>
internal sealed class IncidentLookup(string content, SiteSettings settings)
{
    private const int MaxSuggested = 5;

    private readonly Findings links = new();

    /// <returns>Nothing, and why, when files have errors that would have to be right to know it.</returns>
    public Checked<IncidentFile> Find(string? wanted, Instant now)
    {
        var paths = ContentReader.IncidentPaths(content, links);
        return wanted is null ? TheOpenOne(paths, now) : Named(wanted, paths);
    }

    /// <summary>The file of each id that an incident has or once had.</summary>
    public Dictionary<string, string> PathsOfIds()
    {
        var parsed = Parsed(ContentReader.IncidentPaths(content, links));
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, path) in parsed.Select(p => (Path.GetFileNameWithoutExtension(p.Path), p.Path))
            .Concat(parsed.SelectMany(p => (p.Incident.Value?.Aliases ?? []).Select(alias => (alias, p.Path)))))
        {
            paths.TryAdd(id, path);
        }

        return paths;
    }

    private Checked<IncidentFile> Named(string wanted, string[] paths)
    {
        var full = Path.GetFullPath(wanted);
        bool IsWanted(string path) => Path.GetFileNameWithoutExtension(path) == wanted || Path.GetFileName(path) == wanted || Path.GetFullPath(path) == full;

        var link = links.Drain().FirstOrDefault(d => IsWanted(d.Location.File.Path));
        if (link is not null)
        {
            return new(null, [link]);
        }

        var found = paths.Where(IsWanted).ToArray();
        if (found.Length == 0)
        {
            found = [.. Parsed(paths).Where(p => p.Incident.Value?.Aliases.Contains(wanted) == true).Select(p => p.Path)];
        }

        return found.Length switch
        {
            1 => IncidentFile.Read(found[0]),
            0 => throw new UsageException($"there is no incident `{wanted}` in {FileReader.Shown(content)}", Suggestion(wanted, paths)),
            _ => throw new UsageException($"several files have the id `{wanted}`", $"name one by its path: {string.Join(", ", found.Select(FileReader.Shown))}"),
        };
    }

    private Checked<IncidentFile> TheOpenOne(string[] paths, Instant now)
    {
        var parsed = Parsed(paths);
        Diagnostic[] errors = [.. parsed.SelectMany(p => p.Incident.Diagnostics).Where(d => d.IsError)];
        if (errors.Length > 0)
        {
            Terminal.Hint("files with errors may be open incidents; correct them, or say which incident is meant: `outages update ID`");
            return new(null, [.. errors]);
        }

        Incident[] open = [.. parsed.Select(p => p.Incident.Value!).Where(i => i.IsOpenAt(now))];
        if (open.Length != 1)
        {
            throw new UsageException(
                open.Length == 0 ? "no incident is open" : $"{open.Length} incidents are open",
                open.Length == 0 ? "say which one is meant by its id, the name of its file" : $"say which one is meant:\n{string.Join('\n', open.Select(i => $"  {i.Id}  {i.Title}"))}");
        }

        Terminal.Note($"the open incident is {open[0].Id}: {open[0].Title}");
        return IncidentFile.Read(open[0].File.Path);
    }

    private (string Path, Checked<Incident> Incident)[] Parsed(string[] paths) => SideBySide.Select(paths, jobs: null, path => (path, Parse(path)));

    private Checked<Incident> Parse(string path)
    {
        var text = FileReader.Text(path);
        return text.Value is null ? new(null, text.Diagnostics) : IncidentParser.Parse(text.Value, settings);
    }

    /// <summary>Ids that hold the word, the newest first, or else the one that is written nearly so.</summary>
    private static string Suggestion(string wanted, string[] paths)
    {
        var word = Path.GetFileNameWithoutExtension(wanted);
        string[] ids = [.. paths.Select(p => Path.GetFileNameWithoutExtension(p)).OrderDescending(StringComparer.Ordinal)];
        string[] holding = [.. ids.Where(id => word.Length > 0 && id.Contains(word, StringComparison.OrdinalIgnoreCase)).Take(MaxSuggested)];
        return holding.Length > 0 ? $"did you mean {string.Join(" or ", holding.Select(id => $"`{id}`"))}?"
            : Nearest.To(word, ids) is { } nearest ? $"did you mean `{nearest}`?"
            : ids.Length > 0 ? $"an id is the name of a file in incidents/, such as `{ids[0]}`"
            : "there is none yet; `outages new` writes the first";
    }
}
