using System.Text;
using Generator.Core.Diagnostics;

namespace Generator.Core.Outputs;

/// <summary>A file of the site to be: its path, and a pure function that gives its bytes. Safe to render at the same time as any other.</summary>
/// <param name="Path">Within the site, with <c>/</c>.</param>
public sealed record Output(string Path, Func<Checked<byte[]>> Render)
{
    /// <summary>What search engines are told of a page; nothing when they should not list it.</summary>
    public Listing? Listing { get; init; }

    /// <summary>Whether a theme's template makes it, so that something wrong can be found in rendering it.</summary>
    public bool IsFromTemplate { get; init; }

    /// <summary>Writes the same bytes piece by piece, for files that grow with the history; nothing where they are made at once.</summary>
    public Action<Stream>? WriteTo { get; private init; }

    public static Output Streamed(string path, Action<Stream> write) => new(path, () =>
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return new(bytes.ToArray(), []);
    })
    { WriteTo = write };

    public static Output Of(string path, Func<string> text) => new(path, () => new(Encoding.UTF8.GetBytes(text()), []));

    public static Output Of(string path, ReadOnlyMemory<byte> bytes) => new(path, () => new(bytes.ToArray(), []));
}

/// <summary>What search engines are told of a page.</summary>
/// <param name="Incidents">Those that the page tells or counts; nothing when that is all of them.</param>
public sealed record Listing(IReadOnlyList<Incidents.Incident>? Incidents = null);
