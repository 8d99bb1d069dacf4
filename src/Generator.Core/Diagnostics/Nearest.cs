namespace Generator.Core.Diagnostics;

/// <summary>Finds the known word that was probably meant.</summary>
public static class Nearest
{
    /// <summary>The known word with the fewest edits, if these are few for its length; case does not count as an edit.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (Word: candidate, Edits: Edits(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(c => c.Edits)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Edits <= Math.Max(1, Math.Max(word.Length, best.Word.Length) / 3) ? best.Word : null;
    }

    /// <summary>A help line: the nearest word as a question, or else what there is.</summary>
    public static string Help(string word, IReadOnlyCollection<string> known) => To(word, known) is { } nearest
        ? $"did you mean `{nearest}`?"
        : known.Count == 0 ? "there is none to choose from" : $"known: {string.Join(", ", known.Take(MaxListed))}{(known.Count > MaxListed ? " …" : "")}";

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.</summary>
    private static int Edits(string a, string b)
    {
        if (a.Length > MaxLength || b.Length > MaxLength)
        {
            return int.MaxValue;
        }

        int[] before = [], above = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? before[j - 2] + 1 : int.MaxValue;
                row[j] = Math.Min(Math.Min(change, swap), Math.Min(above[j], row[j - 1]) + 1);
            }

            (before, above) = (above, row);
        }

        return above[b.Length];
    }

    private const int MaxLength = 100;
    private const int MaxListed = 20;
}
