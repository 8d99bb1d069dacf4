using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>
/// Finds for each imported incident the file that tells of it already, so that a second import changes nothing, whatever the other system has
/// added or dropped meanwhile. A file tells of an incident if, in this order, it has the same text; the same `source`, where that is
/// no other's; the same title and first update; or the same id (or an alias of it) and the same first update or end or nearly the same start, or
/// else cannot be read.
/// What no file tells of is new, and gets its id or the next number that is free. Each file counts for one incident.
/// </summary>
internal sealed class Placement
{
    private static readonly Duration MaxDifference = Duration.FromMinutes(5);

    private readonly ImmutableArray<SourceFile> files;
    private readonly Incident?[] incidents;
    private readonly int?[] fileOf;
    private readonly bool[] taken;
    private readonly WrittenDraft[] drafts;

    private Placement(WrittenDraft[] drafts, ImmutableArray<SourceFile> existing)
    {
        this.drafts = drafts;
        files = [.. existing.OrderBy(f => f.Path, StringComparer.Ordinal)];
        incidents = SideBySide.Select(files, jobs: null, f => IncidentParser.Parse(f, settings: null).Value);
        (fileOf, taken) = (new int?[drafts.Length], new bool[files.Length]);
    }

    public static IEnumerable<PlannedFile> Of(WrittenDraft[] drafts, ImmutableArray<SourceFile> existing)
    {
        var placement = new Placement(drafts, existing);
        placement.Match(draft => $"{draft.Draft.Id}\n{draft.Text}", (file, _) => [$"{file.Stem}\n{Normal(file.Text)}"]);
        placement.Match(draft => draft.Text, (file, _) => [Normal(file.Text)]);
        placement.MatchSources();
        placement.Match(d => $"{d.Draft.Title}\n{d.Draft.Updates[0].At}", (_, incident) => incident is null ? [] : [$"{incident.Title}\n{incident.Updates[0].At}"]);
        placement.Match(d => d.Draft.Id, Ids, IsSameEvent);
        return placement.Files();
    }

    /// <summary>A checkout may have changed the line ends.</summary>
    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<string> Ids(SourceFile file, Incident? incident) => (incident?.Aliases ?? []).Prepend(file.Stem);

    /// <summary>What a person writes down and what a monitor does differ by minutes, and one of the two may drop out.</summary>
    private static bool IsSameEvent(Draft draft, Incident? incident) => incident is null
        || draft.Updates[0].At == incident.Updates[0].At
        || (draft.Start > incident.Start ? draft.Start - incident.Start : incident.Start - draft.Start) <= MaxDifference
        || (draft.Resolved is { } end && end == incident.Resolved);

    /// <summary>An address that several incidents share, such as the status page's own, says nothing.</summary>
    private void MatchSources()
    {
        var shared = drafts.Select(d => d.Draft.Source).OfType<string>().GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .Concat(incidents.Select(i => i?.Source).OfType<string>().GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        Match(d => d.Draft.Source is { } source && !shared.Contains(source) ? source : null, (_, incident) => incident?.Source is { } source ? [source] : []);
    }

    /// <summary>Gives each draft that has no file yet the first free one with the same key.</summary>
    private void Match(Func<WrittenDraft, string?> keyOf, Func<SourceFile, Incident?, IEnumerable<string>> keysOf, Func<Draft, Incident?, bool>? isSame = null)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < files.Length; i++)
        {
            foreach (var key in taken[i] ? [] : keysOf(files[i], incidents[i]))
            {
                (free.TryGetValue(key, out var queue) ? queue : free[key] = new()).Enqueue(i);
            }
        }

        for (var i = 0; i < drafts.Length; i++)
        {
            if (fileOf[i] is null && keyOf(drafts[i]) is { } key && free.TryGetValue(key, out var queue) && FirstFree(queue) is { } file
                && (isSame is null || isSame(drafts[i].Draft, incidents[file])))
            {
                (fileOf[i], taken[file]) = (file, true);
            }
        }
    }

    private int? FirstFree(Queue<int> queue)
    {
        while (queue.TryPeek(out var file))
        {
            if (!taken[file])
            {
                return file;
            }

            queue.Dequeue();
        }

        return null;
    }

    private IEnumerable<PlannedFile> Files()
    {
        var ids = files.Zip(incidents).SelectMany(f => Ids(f.First, f.Second)).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);

        // Those whose ids are free keep them, before any other could be given them as a number.
        var own = drafts.Select((draft, i) => fileOf[i] is null && ids.Add(draft.Draft.Id)).ToArray();
        for (var i = 0; i < drafts.Length; i++)
        {
            var (draft, text) = drafts[i];
            if (fileOf[i] is { } file)
            {
                yield return new(draft, files[file].Path, text, Normal(files[file].Text) == text ? Presence.Same : Presence.Different);
                continue;
            }

            var id = own[i] ? draft.Id : Numbered(draft.Id, ids, numbers);
            var placed = draft with { Id = id };
            yield return new(placed, placed.Path, text, Presence.New);
        }
    }

    /// <summary>The next number that is free; <c>mail-2</c> that is taken is followed by <c>mail-3</c>.</summary>
    private static string Numbered(string id, HashSet<string> ids, Dictionary<string, int> numbers)
    {
        var hyphen = id.LastIndexOf('-');
        var first = hyphen > 0 && id.AsSpan(hyphen + 1).IndexOfAnyExceptInRange('0', '9') < 0 && ids.Contains(id[..hyphen]) ? id[..hyphen] : id;
        while (true)
        {
            var number = numbers.GetValueOrDefault(first, 2);
            numbers[first] = number + 1;
            if (Slug.Numbered(first, number) is var numbered && ids.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
