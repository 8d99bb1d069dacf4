using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>A tag or provider needs an address of its own for its page. Each is found once, where it is first used.</summary>
internal static class TopicNames
{
    public static IEnumerable<Diagnostic> Check(CheckInput input) => TopicKind.All.SelectMany(kind => Check(kind, input));

    private static IEnumerable<Diagnostic> Check(TopicKind kind, CheckInput input)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, incident) in input.Incidents.SelectMany(i => kind.NamesIn(i), (incident, name) => (name, incident)).DistinctBy(n => n.name, StringComparer.OrdinalIgnoreCase))
        {
            var at = incident.File.At(incident.Places.Of(kind.Field));
            if (TopicKind.SlugOf(name) is not { } slug)
            {
                yield return new(
                    Rules.NoAddress,
                    at,
                    $"no address can be made of the {kind.Noun} `{name}`, so it has no page",
                    $"use a word with letters a to z or digits other than `{TopicKind.List}` and the names that Windows keeps for devices, such as `con`");
            }
            else if (!taken.TryAdd(slug, name))
            {
                yield return new(
                    Rules.SharedAddress,
                    at,
                    $"the {kind.Noun} `{name}` has the same address as `{taken[slug]}`: `{kind.Field}/{slug}.html`",
                    $"write `{taken[slug]}` if it is the same, else a word that differs in letters or digits");
            }
        }
    }
}
