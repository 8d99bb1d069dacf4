using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>A page of a Hugo site in its two parts.</summary>
/// <param name="Fields">The front matter, from YAML between <c>---</c> lines or TOML between <c>+++</c> lines.</param>
internal sealed record CstatePage(SourceFile File, ForeignFields Fields, TextSpan Body)
{
    private const string TomlFence = "+++";

    public static CstatePage? Read(SourceFile file, Findings findings)
    {
        var toml = TomlParts(file);
        var parts = toml ?? FrontMatter.Split(file).Value;
        if (parts is null)
        {
            findings.Add(Rules.UnreadableImport, file.Start, "the file has no front matter, and was left out");
            return null;
        }

        var read = toml is null ? YamlReader.Read(file, parts.Yaml) : TomlReader.Read(file, parts.Yaml);
        if (findings.Take(read) is YamlMap map)
        {
            return new(file, new(map), parts.Body);
        }

        findings.Add(Rules.UnreadableImport, file.Start, "the front matter cannot be read, so the file was left out");
        return null;
    }

    private static FrontMatter? TomlParts(SourceFile file)
    {
        Line? opening = null;
        foreach (var line in Lines.Of(file.Text))
        {
            var isFence = file.Text.AsSpan(line.Start, line.Length).TrimEnd(' ').SequenceEqual(TomlFence);
            if (opening is { } first && isFence)
            {
                return new(TextSpan.FromBounds(first.Next, line.Start), TextSpan.FromBounds(line.Next, file.Text.Length));
            }

            if (opening is null && !isFence)
            {
                return null;
            }

            opening ??= line;
        }

        return null;
    }

    /// <summary>Where a field's value stands, or the file's first line.</summary>
    public Location At(string field)
    {
        var span = Fields.Node(field)?.Span ?? default;
        var line = File.Text.AsSpan(span.Start, Math.Min(span.Length, File.Text.Length - span.Start)).IndexOfAny('\r', '\n');
        return File.At(line < 0 ? span : new(span.Start, line));
    }
}
