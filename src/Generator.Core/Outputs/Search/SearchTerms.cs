using System.Collections.Immutable;

namespace Generator.Core.Outputs.Search;

/// <summary>All words of a site with the incidents that have them, cut into files of about one size.</summary>
/// <param name="Terms">In ordinal order, by file.</param>
/// <param name="Prefixes">Beginnings of so many words that they stand in <see cref="Span"/> files or more, each with the incidents of them all.</param>
public sealed record SearchTerms(ImmutableArray<ImmutableArray<SearchTerm>> Terms, ImmutableArray<ImmutableArray<SearchTerm>> Prefixes)
{
    /// <summary>From how many files on a beginning of words has a list of its own, so that none needs more files than one less.</summary>
    public const int Span = 3;

    private const string AfterAll = "\uffff";

    public static SearchTerms Of(Site site, SearchPlan plan)
    {
        var count = site.History.All.Length;
        var lists = Lists(site);
        var sorted = lists.Keys.Order(StringComparer.Ordinal).ToArray();
        var terms = Cut([.. sorted.Select(word => new SearchTerm(word, Postings.Write(lists[word], count)))], plan.Terms);
        var has = new bool[count];
        var prefixes = LongPrefixes([.. terms.Select(First)]).Select(prefix => new SearchTerm(prefix, Postings.Write(Union(prefix, sorted, lists, has), count)));
        return new(terms, Cut([.. prefixes], plan.Prefixes));
    }

    /// <summary>The first word of a file; one without any comes after all words.</summary>
    public static string First(ImmutableArray<SearchTerm> file) => file.IsEmpty ? AfterAll : file[0].Word;

    private static Dictionary<string, List<int>> Lists(Site site)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var words = lists.GetAlternateLookup<ReadOnlySpan<char>>();
        var number = 0;
        // One after the other: this is part of rendering one output, and the caller decides how many are rendered side by side.
        foreach (var incident in site.History.All)
        {
            SearchFields.EachTerm(incident, site, Add);
            number++;
        }

        return lists;

        void Add(ReadOnlySpan<char> term)
        {
            if (!words.TryGetValue(term, out var list))
            {
                words[term] = list = [];
            }

            // An incident has a word once, however often it stands there.
            if (list is not [.., var last] || last != number)
            {
                list.Add(number);
            }
        }
    }

    private static ImmutableArray<ImmutableArray<SearchTerm>> Cut(ImmutableArray<SearchTerm> terms, int files)
    {
        var total = terms.Sum(t => t.Size);
        var cut = new List<SearchTerm>[files];
        for (var i = 0; i < files; i++)
        {
            cut[i] = [];
        }

        var before = 0L;
        foreach (var term in terms)
        {
            cut[(int)(before * files / total)].Add(term);
            before += term.Size;
        }

        // Files without a word stand behind the others, so that their order is that of their first words.
        return [.. cut.OrderBy(file => file.Count == 0).Select(file => file.ToImmutableArray())];
    }

    /// <summary>Only beginnings of files' first words can go on from one file to the next.</summary>
    private static IEnumerable<string> LongPrefixes(string[] firsts) => firsts.Where(f => f != AfterAll)
        .SelectMany(Beginnings).CountBy(prefix => prefix, StringComparer.Ordinal)
        .Where(prefix => prefix.Value >= Span - 1)
        .Select(prefix => prefix.Key)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Beginnings(string word) => word[0] == '#' ? [] : Enumerable.Range(1, word.Length)
        .Where(length => !char.IsHighSurrogate(word[length - 1]))
        .Select(length => word[..length]);

    /// <param name="has">A place for each incident, whatever stands there.</param>
    private static List<int> Union(string prefix, string[] sorted, Dictionary<string, List<int>> lists, bool[] has)
    {
        Array.Clear(has);
        var at = Array.BinarySearch(sorted, prefix, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < sorted.Length && sorted[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            foreach (var number in lists[sorted[i]])
            {
                has[number] = true;
            }
        }

        var union = new List<int>();
        for (var number = 0; number < has.Length; number++)
        {
            if (has[number])
            {
                union.Add(number);
            }
        }

        return union;
    }
}

/// <param name="Incidents">As <see cref="Postings"/> writes them.</param>
public sealed record SearchTerm(string Word, string Incidents)
{
    /// <summary>About as many bytes as it takes in its file: quotes and commas, and words outside ASCII take two or three a character.</summary>
    public long Size => System.Text.Encoding.UTF8.GetByteCount(Word) + Incidents.Length + 6;
}
