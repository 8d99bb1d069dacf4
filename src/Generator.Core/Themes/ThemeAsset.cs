using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>A file that the theme's pages load.</summary>
/// <param name="Name">As the theme calls it: <c>style.css</c>.</param>
/// <param name="Path">Within the site, with a hash of the content, so that it can be cached for ever.</param>
public sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Bytes)
{
    private const int HashLength = 10;

    /// <summary>The path as a link has it: a name may have signs in it that mean something in an address.</summary>
    public string Address { get; } = string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));

    public static ThemeAsset Of(string name, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(Sha256.Of(bytes.Span))[..HashLength];
        var dot = name.LastIndexOf('.');
        return new(name, dot <= name.LastIndexOf('/') ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }
}
