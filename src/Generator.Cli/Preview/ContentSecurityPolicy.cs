using System.Net;
using System.Text.RegularExpressions;

namespace Generator.Cli.Preview;

/// <summary>Adds to the policy that a page carries what the preview itself needs, and nothing else.</summary>
internal static partial class ContentSecurityPolicy
{
    private const string None = "'none'";

    /// <param name="additions">Directives and the source that each gets.</param>
    public static string Widen(string html, params (string Directive, string Source)[] additions) => Meta().Replace(html, meta =>
    {
        var content = Content().Match(meta.Value);
        var policy = additions.Aggregate(WebUtility.HtmlDecode(content.Groups["policy"].Value), Add);
        return content.Success
            ? string.Concat(meta.Value.AsSpan(0, content.Index), $"content=\"{policy.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}\"", meta.Value.AsSpan(content.Index + content.Length))
            : meta.Value;
    });

    /// <summary>A directive that is not there stands for the default one, so it begins with that one's sources.</summary>
    private static string Add(string policy, (string Directive, string Source) addition)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        var at = directives.FindIndex(d => Names(d, addition.Directive));
        var like = at >= 0 ? at : directives.FindIndex(d => Names(d, "default-src"));
        if (like < 0)
        {
            return policy;
        }

        string[] widened = [addition.Directive, .. directives[like].Skip(1).Where(s => !s.Equals(None, StringComparison.OrdinalIgnoreCase)), addition.Source];
        directives = at >= 0 ? [.. directives[..at], widened, .. directives[(at + 1)..]] : [.. directives, widened];
        return string.Join("; ", directives.Select(d => string.Join(' ', d)));
    }

    private static bool Names(string[] directive, string name) => directive[0].Equals(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""<meta\b[^>]*\bhttp-equiv\s*=\s*["']?content-security-policy\b[^>]*>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("""(?<=\s)content\s*=\s*(?:"(?<policy>[^"]*)"|'(?<policy>[^']*)')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Content();
}
