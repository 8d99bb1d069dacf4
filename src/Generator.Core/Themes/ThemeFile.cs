using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>What a theme says of itself in <c>theme.yaml</c>; a theme without that file has no options and words of its own.</summary>
/// <param name="Words">The theme whose language files it uses besides its own; nothing for none.</param>
/// <param name="WordsAt">Where that is said.</param>
public sealed record ThemeFile(string? Description, string? Words, Location? WordsAt, ImmutableArray<ThemeOption> Options)
{
    public const string Name = "theme.yaml";

    public static readonly ThemeFile None = new(null, null, null, []);

    private static readonly ImmutableArray<Field> Fields =
    [
        new("description", "what the theme is like, in one sentence", Kind.Text),
        new("words", "the theme whose `languages/` and scripts it uses besides its own", Kind.Text),
        new("options", "what a site can choose", Kind.Text),
    ];

    private static readonly ImmutableArray<Field> OptionFields =
    [
        new("type", "yes/no, text, number, choice or color", Kind.Text, Required: true),
        new("choices", "the words of a choice", new Kind.ListOf(Kind.Text)),
        new("default", "its value when the site says nothing", Kind.Text),
        new("meaning", "what it changes, in a few words", Kind.Text, Required: true),
    ];

    public static Checked<ThemeFile> Parse(SourceFile file)
    {
        var findings = new Findings();
        if (findings.Take(YamlReader.Read(file, file.Whole)) is not YamlMap map)
        {
            if (!findings.HasErrors)
            {
                findings.Add(Rules.BadThemeFile, file.Start, "the theme's file has no fields", "begin with `description: what the theme is like`");
            }

            return findings.Fail<ThemeFile>();
        }

        var fields = new FieldReader(file, map, Fields, findings);
        ImmutableArray<ThemeOption> options = [.. (fields.Map("options")?.Fields ?? []).Select(o => Option(file, o, findings)).OfType<ThemeOption>()];
        var words = fields.Text("words");
        return findings.Close(() => new ThemeFile(fields.Text("description"), words, words is null ? null : fields.At("words"), options));
    }

    private static ThemeOption? Option(SourceFile file, YamlField option, Findings findings)
    {
        if (option.Value is not YamlMap map || !IsName(option.Key.Text))
        {
            findings.Add(Rules.BadThemeFile, file.At(option.Key.Span), $"`{option.Key.Text}` is not an option", "write `name: {type: yes/no, default: no, meaning: what it changes}`; a name has letters a to z, digits and _");
            return null;
        }

        var fields = new FieldReader(file, map, OptionFields, findings);
        ImmutableArray<string> choices = [.. fields.Scalars("choices").Select(c => c.Text)];
        if (fields.Text("type") is not { } word || TypeOf(word, fields, findings) is not { } type)
        {
            return null;
        }

        if (choices.IsEmpty == (type == ThemeOptionType.Choice))
        {
            findings.Add(Rules.BadThemeFile, fields.At(choices.IsEmpty ? "type" : "choices"), choices.IsEmpty ? "a choice needs `choices`" : $"an option of type {word} has no choices", "write `type: choice` and `choices: [one, two]`, or neither");
            return null;
        }

        var read = new ThemeOption(option.Key.Text, type, choices, null, fields.Text("meaning") ?? "");
        return read with { Default = Default(read, fields, findings) };
    }

    private static ThemeOptionType? TypeOf(string word, FieldReader fields, Findings findings)
    {
        foreach (var type in ThemeOptionTypes.All.Where(t => t.Word() == word))
        {
            return type;
        }

        findings.Add(Rules.BadThemeFile, fields.At("type"), $"there is no type `{word}`", Nearest.Help(word, [.. ThemeOptionTypes.All.Select(t => t.Word())]));
        return null;
    }

    /// <summary>Texts and colours may have none: templates then see nothing.</summary>
    private static object? Default(ThemeOption option, FieldReader fields, Findings findings)
    {
        var written = fields.Text("default");
        var value = written is null ? null : option.Read(written);
        if (value is null && (written is not null || option.Type is not (ThemeOptionType.Text or ThemeOptionType.Color)))
        {
            var (message, help) = written is null
                ? ($"the option `{option.Name}` has no default", option.HelpWithDefault())
                : ($"`{written}` is not of the type {option.Type.Word()}", option.Help(written));
            findings.Add(Rules.BadThemeFile, fields.At("default"), message, help);
        }

        return value;
    }

    private static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
