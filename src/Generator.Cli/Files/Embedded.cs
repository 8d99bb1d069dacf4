using System.Text;

namespace Generator.Cli.Files;

/// <summary>The files that travel inside the program.</summary>
internal static class Embedded
{
    /// <summary>What the program has them under, by their paths with <c>/</c>, which is another on Windows.</summary>
    private static readonly Lazy<SortedDictionary<string, string>> Names = new(() =>
        new(typeof(Embedded).Assembly.GetManifestResourceNames().ToDictionary(name => name.Replace('\\', '/')), StringComparer.Ordinal));

    /// <summary>Their paths below a folder, in order.</summary>
    public static IEnumerable<string> Below(string folder) => Names.Value.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    public static byte[] Bytes(string path)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(Names.Value[path])!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path)).ReplaceLineEndings("\n");
}
