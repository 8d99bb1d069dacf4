using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;

namespace Generator.Core.Outputs;

/// <summary>Two files at one address would overwrite each other, on some disks also when only their case differs, or the form of their accents.</summary>
internal static class TakenAddresses
{
    public static IEnumerable<Diagnostic> Check(PlanInput plan)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var bare = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in plan.Outputs.Select(o => o.Path))
        {
            if (!taken.Add(UnicodeForms.InParts(path)) || IsInAnotherForm(path, bare))
            {
                yield return new(Rules.AddressTaken, plan.SettingsFile.Start, $"two pages would be written to `{path}`", "give one of the two another name or slug");
            }
        }
    }

    /// <summary>Whether a path is known whose accents are written as one with their letters where this one's follow them, or the other way round.</summary>
    /// <param name="bare">The paths so far, without their accents, and whether one of them has accents that follow a letter.</param>
    private static bool IsInAnotherForm(string path, Dictionary<string, bool> bare)
    {
        if (Ascii.IsValid(path))
        {
            return false;
        }

        var hasMarks = path.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') >= 0;
        var letters = Folding.Of(path);
        var isKnown = bare.TryGetValue(letters, out var hadMarks);
        bare[letters] = hadMarks || hasMarks;
        return isKnown && (hadMarks || hasMarks);
    }
}
