using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>The themes that travel inside the program.</summary>
internal static class BuiltInThemes
{
    private const string Folder = "themes";

    private static readonly Lazy<ImmutableArray<ThemeSources>> Known = new(() =>
    [
        .. Embedded.Below(Folder)
            .GroupBy(path => path[..path.IndexOf('/', Folder.Length + 1)], StringComparer.Ordinal)
            .Select(theme => new ThemeSources(
                theme.Key[(Folder.Length + 1)..],
                theme.Key,
                new Lazy<ImmutableArray<BinaryFile>>(() => [.. theme.Select(path => new BinaryFile(path[(theme.Key.Length + 1)..], Embedded.Bytes(path)))]))
            { IsBuiltIn = true }),
    ]);

    /// <summary>The same ones each time, so that a preview knows that they did not change.</summary>
    public static ImmutableArray<ThemeSources> All() => Known.Value;
}
