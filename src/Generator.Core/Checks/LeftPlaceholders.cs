using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>What the program wrote for the author to replace was replaced.</summary>
internal static class LeftPlaceholders
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        var text = incident.File.Text;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (Placeholders.All.FirstOrDefault(p => string.CompareOrdinal(text, at, p, 0, p.Length) == 0) is { } placeholder)
            {
                yield return new(
                    Rules.LeftPlaceholder,
                    incident.File.At(new(at, placeholder.Length)),
                    "this sentence is the program's, to be replaced",
                    "write here what it asks for, or remove it");
            }
        }
    }

    private static int Next(string text, int from) => text.IndexOf(Placeholders.Beginning, from, StringComparison.Ordinal);
}
