using Generator.Core.Sources;

namespace Generator.Core.Tests;

/// <summary>The files in <c>seeds/</c>, found from wherever the tests run.</summary>
internal static class Seed
{
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    public static SourceFile Mailprotector()
    {
        const string Path = "seeds/mailprotector/incidents.json";
        return new(Path, File.ReadAllText(System.IO.Path.Combine(Root, Path)));
    }

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Generator.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException("the tests do not run below the repository"));
}
