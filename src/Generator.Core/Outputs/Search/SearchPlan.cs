using System.Collections.Immutable;
using Generator.Core.Incidents;

namespace Generator.Core.Outputs.Search;

/// <summary>
/// How many files the index has, told from the size of the incidents' sources alone: a preview must know which files there are
/// without reading every word.
/// </summary>
/// <param name="Documents">How many incidents each file of texts has, newest first.</param>
/// <param name="Terms">How many files of words there are.</param>
/// <param name="Prefixes">How many files of beginnings of words there are.</param>
public sealed record SearchPlan(ImmutableArray<int> Documents, int Terms, int Prefixes)
{
    /// <summary>Bytes of sources for a file of texts: it comes out a little larger, and one incident may be longer than that.</summary>
    private const int BytesPerDocuments = 10_000;

    /// <summary>Bytes of sources for a file of words: usually a tenth of it comes out, and at worst about as much.</summary>
    private const int BytesPerTerms = 32_000;

    private const int TermsPerPrefixes = 2;

    public static SearchPlan Of(ImmutableArray<Incident> incidents)
    {
        var documents = ImmutableArray.CreateBuilder<int>();
        var (total, bytes, count) = (0L, 0, 0);
        foreach (var incident in incidents)
        {
            var size = incident.Bytes;
            if (count > 0 && bytes + size > BytesPerDocuments)
            {
                documents.Add(count);
                (bytes, count) = (0, 0);
            }

            (total, bytes, count) = (total + size, bytes + size, count + 1);
        }

        if (count > 0)
        {
            documents.Add(count);
        }

        var terms = (int)((total + BytesPerTerms - 1) / BytesPerTerms);
        return new(documents.ToImmutable(), terms, (terms + TermsPerPrefixes - 1) / TermsPerPrefixes);
    }
}
