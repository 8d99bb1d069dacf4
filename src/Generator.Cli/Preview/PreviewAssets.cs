namespace Generator.Cli.Preview;

/// <summary>The addresses that the preview keeps for itself. No page of a site can have one: hidden files are never published there.</summary>
internal static class PreviewAssets
{
    public const string Script = "/.preview/reload.js";
    public const string Style = "/.preview/findings.css";

    /// <summary>A stream of events that tells of changes.</summary>
    public const string Changes = "/.preview/changes";

    /// <summary>The bytes at one of these addresses; nothing for any other.</summary>
    public static byte[]? At(string path) => path switch
    {
        Script => Read("reload.js"),
        Style => Read("findings.css"),
        _ => null,
    };

    private static byte[] Read(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream("preview/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
