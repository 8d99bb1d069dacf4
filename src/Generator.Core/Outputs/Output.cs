using System.Collections.Immutable;
using System.Text;
using Generator.Core.Diagnostics;

namespace Generator.Core.Outputs;

/// <summary>A file of the site to be: its path, and a pure function that makes its bytes. Safe to render at the same time as any other.</summary>
/// <param name="Path">Within the site, with <c>/</c>.</param>
/// <param name="RenderTo">Shows the bytes to who takes them, once and only during that call, as their memory is used again; or gives findings.</param>
public sealed record Output(string Path, Func<Action<ArraySegment<byte>>, ImmutableArray<Diagnostic>> RenderTo)
{
    public Output(string path, Func<byte[]> render)
        : this(path, take =>
        {
            take(render());
            return [];
        })
    {
    }

    /// <summary>What search engines are told of a page; nothing when they should not list it.</summary>
    public Listing? Listing { get; init; }

    /// <summary>Whether it is one of many small files. They are rendered behind the others, so that no thread is left with a large file at the end.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Whether something wrong can be found in rendering it: a theme's template makes it.</summary>
    public bool MayFail { get; init; }

    /// <summary>Writes the same bytes piece by piece, for files that grow with the history; nothing where they are made at once.</summary>
    public Action<Stream>? WriteTo { get; private init; }

    public static Output Streamed(string path, Action<Stream> write) => new(path, () =>
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    })
    { WriteTo = write };

    public static Output Of(string path, Func<string> text) => new(path, () => Encoding.UTF8.GetBytes(text()));

    public static Output Of(string path, ReadOnlyMemory<byte> bytes) => new(path, bytes.ToArray);

    /// <summary>The bytes, to be kept; nothing where something is wrong.</summary>
    public Checked<byte[]> Render()
    {
        byte[]? bytes = null;
        var findings = RenderTo(rendered => bytes = rendered.ToArray());
        return new(bytes, findings);
    }
}

/// <summary>What search engines are told of a page.</summary>
/// <param name="Incidents">Those that the page tells or counts; nothing when that is all of them.</param>
public sealed record Listing(IReadOnlyList<Incidents.Incident>? Incidents)
{
    /// <summary>Of a page that tells or counts all incidents.</summary>
    public static readonly Listing OfAll = new(Incidents: null);
}
