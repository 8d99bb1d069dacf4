using Generator.Cli.Files;

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
        Script => Embedded.Bytes("preview/reload.js"),
        Style => Embedded.Bytes("preview/findings.css"),
        _ => null,
    };
}
