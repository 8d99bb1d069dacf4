using System.Buffers;
using System.Text;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>What the name of a file may be, so that it can be checked out, built and published on every system.</summary>
public static class FileNames
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"|?*\\\uFFFD");

    /// <summary>Whether Windows keeps a name for a device: then no file there can have it, with any ending.</summary>
    public static bool IsDevice(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        Span<char> stem = stackalloc char[4];
        return (dot < 0 ? name : name[..dot]).TrimEnd(' ') is { Length: 3 or 4 } word && word.ToLowerInvariant(stem) is var length
            && stem[..length] is "con" or "prn" or "aux" or "nul" or ['c', 'o', 'm', >= '0' and <= '9'] or ['l', 'p', 't', >= '0' and <= '9'];
    }

    /// <summary>Why a path within a folder, with <c>/</c>, cannot be a file's on some system; nothing when it can.</summary>
    public static string? Fault(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
        {
            var name = path.AsSpan(range);
            if (IsDevice(name))
            {
                return $"Windows keeps the name `{name}` for a device";
            }

            if (name.IndexOfAny(Refused) is >= 0 and var at)
            {
                return name[at] == '\uFFFD' ? $"the name `{name}` is no UTF-8" : $"Windows allows no `{name[at]}` in a name";
            }

            if (name is [.., ' ' or '.'])
            {
                return $"Windows takes the last character off the name `{name}`";
            }

            if (name.IndexOfAnyInRange('\0', '\u001F') >= 0)
            {
                return "its name has a control character";
            }
        }

        return Encoding.UTF8.GetByteCount(path) > Limits.PathBytes ? $"its path is longer than {Limits.PathBytes} bytes" : null;
    }
}
