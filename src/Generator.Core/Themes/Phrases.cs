using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

using TextHandler = System.Runtime.CompilerServices.DefaultInterpolatedStringHandler;

namespace Generator.Core.Themes;

/// <summary>
/// A theme's words in one language, from <c>languages/en.yaml</c>. A phrase has places for values, <c>{0}</c> to <c>{9}</c>; one that
/// depends on a number has a form for each plural category of the language, and the first value chooses: of the categories that fit
/// it, in the file's order, the first one that the phrase has a form for.
/// </summary>
public sealed class Phrases
{
    /// <summary>The plural form that stands for all numbers which no other fits.</summary>
    internal const string Other = "other";

    /// <summary>The key that says in which direction the language is written.</summary>
    internal const string Direction = "direction";

    /// <summary>The key of what stands between the items of a list.</summary>
    internal const string Separator = "separator";

    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, Dictionary<string, string>> plurals;
    private readonly ImmutableArray<(string Category, PluralRule Rule)> rules;
    private readonly bool isRightToLeft;
    private readonly ConcurrentDictionary<string, string> encoded = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Html> wholes;

    private Phrases(Dictionary<string, string> texts, Dictionary<string, Dictionary<string, string>> plurals, ImmutableArray<(string Category, PluralRule Rule)> rules)
    {
        (this.texts, this.plurals, this.rules) = (texts, plurals, rules);
        isRightToLeft = Text(Direction) == "rtl";
        wholes = texts.Where(t => !HasPlaces(t.Value)).ToFrozenDictionary(t => t.Key, t => Html.Encode(t.Value), StringComparer.Ordinal);
    }

    /// <summary>All keys, for the test that compares languages and for “did you mean”.</summary>
    public IEnumerable<string> Keys => texts.Keys.Concat(plurals.Keys).Order(StringComparer.Ordinal);

    public bool Has(string key) => texts.ContainsKey(key) || plurals.ContainsKey(key);

    /// <summary>The plural categories that the file has rules for, in its order; <c>other</c>, which needs none, is left out.</summary>
    public IEnumerable<string> Categories => rules.Select(r => r.Category).Distinct(StringComparer.Ordinal);

    /// <summary>A phrase's forms by plural category; of one without, its text under <c>other</c>.</summary>
    public IReadOnlyDictionary<string, string> Forms(string key) =>
        plurals.TryGetValue(key, out var forms) ? forms : new Dictionary<string, string>(StringComparer.Ordinal) { [Other] = texts[key] };

    /// <param name="demands">What the theme asks of the file; nothing to read it as it is.</param>
    public static Checked<Phrases> Parse(SourceFile file, LanguageDemands? demands = null)
    {
        var findings = new Findings();
        var root = findings.Take(YamlReader.Read(file, file.Whole));
        var words = new LanguageReader(file, findings);
        if (root is YamlMap map)
        {
            words.Read("", map);
            LanguageCheck.Check(words, demands, file, findings);
        }
        else if (!findings.HasErrors)
        {
            findings.Add(Rules.BadPhrase, file.Start, "the language file has no phrases", "write `key: phrase`, one a line");
        }

        return findings.Close(() => new Phrases(words.Texts, words.Plurals, [.. words.Rules]));
    }

    /// <summary>A phrase without values; nothing when there is no such key.</summary>
    public string? Text(string key) => texts.GetValueOrDefault(key);

    /// <summary>A phrase's form for a number, its places not filled; nothing when there is no such key.</summary>
    public string? Text(string key, decimal? number) => plurals.TryGetValue(key, out var forms) ? forms[Category(number, forms)] : Text(key);

    /// <summary>A phrase with its values filled in and escaped; nothing when there is no such key.</summary>
    /// <param name="print">Gives a value as HTML.</param>
    public Html? Format(string key, ReadOnlySpan<object?> values, Func<object?, string> print)
    {
        // The same few phrases stand on every page, and most of them have no places for values.
        if (Whole(key) is { } whole)
        {
            return whole;
        }

        return Text(key, values.Length > 0 ? Number(values[0]) : null) is { } phrase
            ? new Html(Fill(encoded.GetOrAdd(phrase, static text => Html.Encode(text).Text), values, Isolating(print)))
            : null;
    }

    /// <summary>A phrase that has neither forms nor places for values, escaped: the same text each time. Nothing for one that has, and where there is none.</summary>
    public Html? Whole(string key) => wholes.TryGetValue(key, out var whole) && !plurals.ContainsKey(key) ? whole : null;

    private static bool HasPlaces(string phrase) => phrase.Contains('{', StringComparison.Ordinal);

    /// <summary>A phrase with its values filled in, as plain text; nothing when there is no such key.</summary>
    public string? Say(string key, ReadOnlySpan<object?> values, Func<object?, string> print) =>
        Text(key, values.Length > 0 ? Number(values[0]) : null) is { } phrase
            ? HasPlaces(phrase) ? Fill(phrase, values, Isolating(print)) : phrase
            : null;

    private string Category(decimal? number, Dictionary<string, string> forms) => number is not { } given
        ? Other
        : rules.FirstOrDefault(r => forms.ContainsKey(r.Category) && r.Rule.Fits(given)).Category ?? Other;

    /// <summary>As it is printed: what is not a whole number has a decimal, also when that is zero.</summary>
    private static decimal? Number(object? value) => value switch
    {
        decimal number => number * 1.0m,
        _ => Numbers.Of(value),
    };

    /// <summary>Among words that run from right to left a value is kept together, whatever the direction of its own words.</summary>
    private Func<object?, string> Isolating(Func<object?, string> print) =>
        isRightToLeft ? value => Isolate + print(value) + EndOfIsolate : print;

    private static string Fill(string phrase, ReadOnlySpan<object?> values, Func<object?, string> print)
    {
        var text = new TextHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == '{' && i + 2 < phrase.Length && phrase[i + 2] == '}' && char.IsAsciiDigit(phrase[i + 1]))
            {
                var index = phrase[i + 1] - '0';
                text.AppendLiteral(index < values.Length ? print(values[index]) : "");
                i += 2;
            }
            else
            {
                var next = phrase.IndexOf('{', i + 1);
                var end = next < 0 ? phrase.Length : next;
                text.AppendFormatted(phrase.AsSpan(i, end - i));
                i = end - 1;
            }
        }

        return text.ToStringAndClear();
    }
}
