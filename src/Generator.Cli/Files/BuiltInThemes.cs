using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>The themes that travel inside the program.</summary>
internal static class BuiltInThemes
{
    private const string Prefix = "themes/";

    private static readonly Lazy<ImmutableArray<ThemeSources>> Read = new(ReadAll);

    /// <summary>The same ones each time, so that a preview knows that they did not change.</summary>
    public static ImmutableArray<ThemeSources> All() => Read.Value;

    private static ImmutableArray<ThemeSources> ReadAll()
    {
        var assembly = typeof(BuiltInThemes).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Select(name => (Name: name, Path: name.Replace('\\', '/')))
                .Where(r => r.Path.StartsWith(Prefix, StringComparison.Ordinal))
                .OrderBy(r => r.Path, StringComparer.Ordinal)
                .GroupBy(r => r.Path[Prefix.Length..r.Path.IndexOf('/', Prefix.Length)], StringComparer.Ordinal)
                .Select(g => new ThemeSources(g.Key, Prefix + g.Key, [.. g.Select(r => new BinaryFile(r.Path[(Prefix.Length + g.Key.Length + 1)..], BytesOf(r.Name)))]) { IsBuiltIn = true }),
        ];

        byte[] BytesOf(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
