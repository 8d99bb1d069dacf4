using System.Text;

namespace Generator.Cli.Files;

/// <summary>The files that travel inside the program.</summary>
internal static class Embedded
{
    /// <summary>Their names below a folder, in order, with <c>/</c> on every system.</summary>
    public static IEnumerable<string> Below(string folder) => typeof(Embedded).Assembly.GetManifestResourceNames()
        .Select(Slashes)
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string Text(string name)
    {
        var assembly = typeof(Embedded).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().First(n => Slashes(n) == name))!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Slashes(string name) => name.Replace('\\', '/');
}
