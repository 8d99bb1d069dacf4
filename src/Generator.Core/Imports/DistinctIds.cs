using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

/// <summary>Gives incidents of one day and one title distinct ids: -2, -3 …, the oldest none, so that the next run gives them the same ones.</summary>
internal static class DistinctIds
{
    public static IEnumerable<Draft> Of(IEnumerable<Draft> drafts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts.OrderBy(d => d.Detected ?? d.Updates[0].At).ThenBy(d => d.Title, StringComparer.Ordinal))
        {
            var id = draft.Id;
            for (var number = numbers.GetValueOrDefault(draft.Id, 2); !taken.Add(id); number++)
            {
                id = Slug.Numbered(draft.Id, number);
                numbers[draft.Id] = number + 1;
            }

            yield return draft with { Id = id };
        }
    }
}
