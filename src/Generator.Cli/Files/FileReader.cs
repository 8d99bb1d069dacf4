using System.Buffers;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Reads a file into memory, if it is not too large. Links are findings: they could lead anywhere.</summary>
internal static class FileReader
{
    /// <summary>A path as it is printed: with <c>/</c>, and relative where it was given so.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    public static Checked<SourceFile> Text(string path)
    {
        var findings = new Findings();
        var file = new FileInfo(path);
        if (IsLink(file, path, findings) || IsTooLarge(file, path, Limits.TextFileBytes, findings))
        {
            return findings.Fail<SourceFile>();
        }

        var length = (int)file.Length;
        var pooled = ArrayPool<byte>.Shared.Rent(length);
        var decoded = TextDecoder.Decode(Shown(path), pooled.AsSpan(0, ReadInto(pooled.AsSpan(0, length), path)));
        ArrayPool<byte>.Shared.Return(pooled);
        return decoded;
    }

    /// <returns>How many bytes there were: fewer where the file has been cut meanwhile.</returns>
    private static int ReadInto(Span<byte> bytes, string path)
    {
        // Pipes and devices have no length; to open one could wait for ever.
        if (bytes.IsEmpty)
        {
            return 0;
        }

        using var file = File.OpenHandle(path);
        var (read, last) = (0, 0);
        do
        {
            last = RandomAccess.Read(file, bytes[read..], read);
            read += last;
        }
        while (last > 0 && read < bytes.Length);
        return read;
    }

    /// <summary>A file's bytes, or the finding that it is too large.</summary>
    public static Checked<byte[]> Bytes(string path)
    {
        var findings = new Findings();
        var file = new FileInfo(path);
        if (IsTooLarge(file, path, Limits.PublishedFileBytes, findings))
        {
            return findings.Fail<byte[]>();
        }

        var bytes = new byte[file.Length];
        var read = ReadInto(bytes, path);
        return new(read == bytes.Length ? bytes : bytes[..read], []);
    }

    private static bool IsTooLarge(FileInfo file, string path, int most, Findings findings)
    {
        var length = file.Length;
        if (length > most)
        {
            findings.Add(Rules.TooLarge, new SourceFile(Shown(path), "").Start, $"the file has {length} bytes; at most {most} are read", "link to it instead");
        }

        return length > most;
    }

    /// <summary>Whether a file or folder is a link; then it is a finding.</summary>
    public static bool IsLink(FileSystemInfo entry, string path, Findings findings)
    {
        // What is asked for its length as well tells most; on Windows files of other kinds have this attribute too.
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
        if (isLink)
        {
            findings.Add(IsALink(path));
        }

        return isLink;
    }

    public static Diagnostic IsALink(string path) =>
        new(Rules.NotARegularFile, new SourceFile(Shown(path), "").Start, "this is a link, so it is not read", "put the file itself here, not a link to it");
}
