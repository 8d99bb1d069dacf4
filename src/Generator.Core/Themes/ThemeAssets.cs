using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>
/// Gives a theme's assets the names under which they are published. A style sheet names others of them by the names in the theme: these are replaced, and
/// only then its own hash is taken, so that it has another name whenever one that it loads has.
/// </summary>
internal sealed partial class ThemeAssets
{
    private const string StyleEnding = ".css";

    private readonly Dictionary<string, ThemeFileText> files;
    private readonly Findings findings;
    private readonly Dictionary<string, ThemeAsset> named = new(StringComparer.Ordinal);
    private readonly Stack<string> underWay = new();

    private ThemeAssets(IEnumerable<ThemeFileText> files, Findings findings) =>
        (this.files, this.findings) = (files.ToDictionary(f => f.Name, StringComparer.Ordinal), findings);

    /// <summary>All of them by their names in the theme.</summary>
    public static FrozenDictionary<string, ThemeAsset> Of(IEnumerable<ThemeFileText> files, Findings findings)
    {
        var assets = new ThemeAssets(files, findings);
        return assets.files.Keys.Select(assets.Named).ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    }

    private ThemeAsset Named(string name)
    {
        if (!named.TryGetValue(name, out var asset))
        {
            underWay.Push(name);
            asset = ThemeAsset.Of(name, name.EndsWith(StyleEnding, StringComparison.OrdinalIgnoreCase) ? Styles(files[name]) : files[name].Bytes);
            named.Add(name, asset);
            underWay.Pop();
        }

        return asset;
    }

    private ReadOnlyMemory<byte> Styles(ThemeFileText style)
    {
        // What names nothing need not be a text that can be read.
        if (!MayName(Encoding.Latin1.GetString(style.Bytes.Span)) || findings.Take(style.Decode()) is not { } file)
        {
            return style.Bytes;
        }

        var written = Addresses().Replace(file.Text, match => match.Groups["address"] is { Success: true } address
            ? string.Concat(match.ValueSpan[..(address.Index - match.Index)], Published(style.Name, file, address), match.ValueSpan[(address.Index - match.Index + address.Length)..])
            : match.Value);
        return written == file.Text ? style.Bytes : Encoding.UTF8.GetBytes(written);
    }

    /// <summary>An address in a style sheet as the site has it; what leads out of the assets stays as it is.</summary>
    private string Published(string style, SourceFile file, Group address)
    {
        var end = address.ValueSpan.IndexOfAny('?', '#') is >= 0 and var at ? at : address.Length;
        if (end == 0 || Elsewhere().IsMatch(address.Value) || NameOf(style, Uri.UnescapeDataString(address.Value[..end])) is not { } name)
        {
            return address.Value;
        }

        var place = file.At(new(address.Index, address.Length));
        if (!files.ContainsKey(name))
        {
            findings.Add(Rules.NoSuchAsset, place, $"the theme has no file `assets/{name}`", Nearest.Help(name, [.. files.Keys.Order(StringComparer.Ordinal)]));
        }
        else if (underWay.Contains(name))
        {
            findings.Add(Rules.StyleSheetsInARing, place, name == style ? "this style sheet loads itself" : $"`assets/{name}` loads this style sheet, which loads it again", "leave one of the two away: neither can have a hash of its content in its name");
        }
        else if (underWay.Count > Limits.TemplateDepth)
        {
            findings.Add(Rules.StyleSheetsInARing, place, $"style sheets load each other more than {Limits.TemplateDepth} deep", "load them from one");
        }
        else
        {
            var published = Named(name).Address;
            return string.Concat(address.ValueSpan[..(address.Value.LastIndexOf('/', end - 1) + 1)], published.AsSpan(published.LastIndexOf('/') + 1), address.ValueSpan[end..]);
        }

        return address.Value;
    }

    /// <summary>The asset that an address means, as seen from a style sheet; nothing for one that leads out of the assets.</summary>
    private static string? NameOf(string style, string address)
    {
        var parts = new List<string>(style.Split('/')[..^1]);
        foreach (var part in address.Split('/').Where(p => p != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return string.Join('/', parts);
    }

    private static bool MayName(string text) => text.Contains("url(", StringComparison.OrdinalIgnoreCase) || text.Contains("@import", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address with a host or a scheme, or from the root of its host.</summary>
    [GeneratedRegex("^(?:/|[a-z][a-z0-9+.-]*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    /// <summary>All that can have an address in it, or look as if: comments, <c>@import</c>, <c>url(…)</c>, and texts in quotes.</summary>
    [GeneratedRegex(
        """
        /\*(?>.*?(?:\*/|\z))
        | \\.
        | (?:@import(?>(?:\s+|/\*(?>.*?\*/))*) | (?<![\w-])url\(\s*) (?: "(?<address>[^"\r\n]*)" | '(?<address>[^'\r\n]*)' )
        | (?<![\w-])url\(\s*(?<address>[^"'()\s]+)\s*\)
        | "(?>(?:[^"\\\r\n]|\\.)*)"?
        | '(?>(?:[^'\\\r\n]|\\.)*)'?
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Addresses();
}

/// <summary>An asset as it lies in the theme.</summary>
/// <param name="Name">Its path below <c>assets/</c>.</param>
/// <param name="Decode">Its text, where it is one.</param>
internal sealed record ThemeFileText(string Name, ReadOnlyMemory<byte> Bytes, Func<Checked<SourceFile>> Decode);
