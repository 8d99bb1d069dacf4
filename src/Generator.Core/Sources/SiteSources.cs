using System.Collections.Immutable;

namespace Generator.Core.Sources;

/// <summary>Everything a site is made from, read into memory by the caller.</summary>
/// <param name="Settings"><c>site.yaml</c>.</param>
/// <param name="Incidents">The Markdown files, in any order.</param>
/// <param name="Files">What else lies in the content folder and may be published: pictures.</param>
/// <param name="Themes">The themes that <c>theme:</c> can name.</param>
/// <param name="Overrides">Files of <c>content/theme/</c>, each of which stands in for the theme's file of the same path.</param>
public sealed record SiteSources(
    SourceFile Settings,
    ImmutableArray<SourceFile> Incidents,
    ImmutableArray<BinaryFile> Files,
    ImmutableArray<ThemeSources> Themes,
    ImmutableArray<BinaryFile> Overrides)
{
    /// <summary>The public address with a closing slash, in place of the settings' one, where the place that it is published to says it.</summary>
    public string? Url { get; init; }
}

/// <summary>A file whose bytes are passed on as they are.</summary>
/// <param name="Path">With <c>/</c>, relative to the folder it was found in.</param>
public sealed record BinaryFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A theme's files, by their paths below the theme's folder.</summary>
/// <param name="Folder">Where the files lie, as it is shown to people: <c>themes/default</c>.</param>
/// <param name="LazyFiles">Looked up when a site first uses the theme.</param>
public sealed record ThemeSources(string Name, string Folder, Lazy<ImmutableArray<BinaryFile>> LazyFiles)
{
    public ThemeSources(string name, string folder, ImmutableArray<BinaryFile> files)
        : this(name, folder, new Lazy<ImmutableArray<BinaryFile>>(files))
    {
    }

    public ImmutableArray<BinaryFile> Files => LazyFiles.Value;

    /// <summary>Whether it travels inside the program, whose tests render all its pages.</summary>
    public bool IsBuiltIn { get; init; }
}
