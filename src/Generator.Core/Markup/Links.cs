using System.Globalization;
using System.Text;

namespace Generator.Core.Markup;

/// <summary>Which addresses a link may have.</summary>
public static class Links
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>The form of a web address, as a regular expression; only <see cref="IsWebAddress"/> knows whether there is a host in it.</summary>
    internal const string WebAddressForm = @"[Hh][Tt][Tt][Pp][Ss]?://[^\\\u0000-\u001f\u007f]+";

    /// <summary>The same without a query or a fragment, as other addresses are made from it.</summary>
    internal const string SiteAddressForm = @"[Hh][Tt][Tt][Pp][Ss]?://[^\\?#\u0000-\u001f\u007f]+";

    /// <summary>A full http or https address with a host.</summary>
    public static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri is { Host.Length: > 0, UserInfo: "" } && !address.AsSpan().ContainsAny(Unsafe);

    /// <summary>Whether it is no web address only for the user, and perhaps the password, that it has.</summary>
    public static bool HasUser(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: not "" };

    /// <summary>
    /// A web address without query and fragment in the one form that every program takes: ASCII, the host in its own code and the path in escapes.
    /// Nothing where no code is known for the host.
    /// </summary>
    public static string? InAscii(string address)
    {
        var uri = new Uri(address);
        return HostOf(uri) is not { } host || !Ascii.IsValid(host) ? null
            : $"{uri.Scheme}://{host}{(uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))}{uri.AbsolutePath}";
    }

    /// <summary>Accents that follow their letter, and wide letters, have the code of another host: the program has no tables to write them in the usual form.</summary>
    private static string? HostOf(Uri uri)
    {
        try
        {
            return uri.HostNameType != UriHostNameType.Dns ? uri.Host
                : uri.DnsSafeHost.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') >= 0 || uri.DnsSafeHost.AsSpan().IndexOfAnyInRange('\uFF00', '\uFFEF') >= 0 ? null
                : new Uri($"{uri.Scheme}://{uri.Host.ToLowerInvariant()}/").IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>http, https, mailto, or relative to the site without leaving its host.</summary>
    public static bool IsAllowed(string address)
    {
        if (address.AsSpan().ContainsAny(Unsafe) || address.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        var end = address.AsSpan().IndexOfAny("/?#:");
        return end < 0 || address[end] != ':' || (Schemes.Contains(address[..end].ToLowerInvariant(), StringComparer.Ordinal) && WithSlashes(address) is null);
    }

    /// <summary>An address of the web as it was meant, where it lacks slashes behind the colon, so that browsers would take it for one within the site.</summary>
    public static string? WithSlashes(string address)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["http:", "https:"])
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && address.AsSpan(scheme.Length) is var rest && !rest.StartsWith("//", StringComparison.Ordinal))
            {
                return $"{scheme}//{rest.TrimStart('/')}";
            }
        }

        return null;
    }

    public static bool IsRelative(string address) => IsAllowed(address) && address.AsSpan().IndexOfAny("/?#:") is var end
        && (end < 0 || address[end] != ':');

    /// <summary>Browsers read over these, so that <c>java\tscript:</c> would run; and characters that no text file may hold.</summary>
    private static readonly System.Buffers.SearchValues<char> Unsafe =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\\', '\uFFFE', '\uFFFF', '\uFEFF']);
}
