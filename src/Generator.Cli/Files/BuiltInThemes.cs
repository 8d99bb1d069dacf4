using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>The themes that travel inside the program.</summary>
internal static class BuiltInThemes
{
    private const string Prefix = "themes/";

    public static ImmutableArray<ThemeSources> All()
    {
        var assembly = typeof(BuiltInThemes).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/')))
                .Where(r => r.Path.StartsWith(Prefix, StringComparison.Ordinal))
                .OrderBy(r => r.Path, StringComparer.Ordinal)
                .GroupBy(r => r.Path[Prefix.Length..r.Path.IndexOf('/', Prefix.Length)], StringComparer.Ordinal)
                .Select(g => new ThemeSources(g.Key, Prefix + g.Key, [.. g.Select(r => new BinaryFile(r.Path[(Prefix.Length + g.Key.Length + 1)..], Read(r.Name)))]) { IsBuiltIn = true }),
        ];

        byte[] Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
