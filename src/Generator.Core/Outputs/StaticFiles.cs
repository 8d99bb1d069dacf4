namespace Generator.Core.Outputs;

/// <summary>What is published as it is: the theme's assets under their hashed names, and the marker that keeps GitHub Pages from running Jekyll.</summary>
public static class StaticFiles
{
    public static IEnumerable<Output> Of(Site site) => site.Theme.Assets.Values
        .OrderBy(a => a.Path, StringComparer.Ordinal)
        .Select(asset => Output.Of(asset.Path, asset.Bytes))
        .Concat(site.Files.Select(file => Output.Of(file.Path, file.Bytes)))
        .Append(Output.Of(".nojekyll", ReadOnlyMemory<byte>.Empty));
}
