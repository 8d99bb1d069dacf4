using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Which files of the clone of an Upptime repository are read.</summary>
/// <param name="Config">Its settings, where the services have their names.</param>
/// <param name="Checks">The last check of each service, one a file.</param>
/// <param name="Logs">The subjects of the commits to <c>history</c>.</param>
internal sealed record UpptimeFiles(SourceFile? Config, ImmutableArray<SourceFile> Checks, ImmutableArray<SourceFile> Issues, ImmutableArray<SourceFile> Logs)
{
    public const string IssuesName = "issues.json";

    public static bool Takes(string path) => KindOf(path) != Kind.None;

    public static UpptimeFiles Of(ImmutableArray<SourceFile> files)
    {
        var byKind = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToLookup(f => KindOf(f.Path));
        return new(byKind[Kind.Config].FirstOrDefault(), [.. byKind[Kind.Check]], [.. byKind[Kind.Issues]], [.. byKind[Kind.Log]]);
    }

    private enum Kind
    {
        None,
        Config,
        Check,
        Issues,
        Log,
    }

    private static Kind KindOf(string path)
    {
        var parts = path.Split('/');
        return parts[^1] switch
        {
            ".upptimerc.yml" => Kind.Config,
            IssuesName => Kind.Issues,
            "history.tsv" => Kind.Log,
            var name when name.EndsWith(".yml", StringComparison.Ordinal) && parts.Length > 1 && parts[^2] == "history" => Kind.Check,
            _ => Kind.None,
        };
    }
}
