using Generator.Core.Sources;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Keeps a report readable: of a file with more findings than <see cref="Limits.FindingsShown"/> the first ones, and how many there are.</summary>
public static class FirstFindings
{
    /// <param name="findings">In order.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> findings) => findings.GroupBy(f => f.Location.File.Path, StringComparer.Ordinal).SelectMany(file =>
    {
        Diagnostic[] all = [.. file];
        return all.Length <= Limits.FindingsShown ? all : [.. all[..Limits.FindingsShown], Rest(all)];
    });

    /// <summary>As grave as the gravest of those that it stands for.</summary>
    private static Diagnostic Rest(Diagnostic[] all) => new(
        Rules.TooLarge,
        all[Limits.FindingsShown].Location,
        $"the file has {all.Length} findings; the first {Limits.FindingsShown} are shown",
        "mend those, and run the command again for the others")
    {
        Level = all[Limits.FindingsShown..].Max(f => f.Level),
    };
}
