using Generator.Core.Sources;

namespace Generator.Core.Tests;

/// <summary>The files in <c>seeds/</c>.</summary>
internal static class Seed
{
    public static SourceFile Mailprotector()
    {
        const string Path = "seeds/mailprotector/incidents.json";
        return new(Path, File.ReadAllText(Repository.PathOf(Path)));
    }
}
