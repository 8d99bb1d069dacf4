using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>What a theme asks of a language file.</summary>
/// <param name="Models">The words that have every phrase of the theme, in English, the theme's own first; none where the file itself is the model of others.</param>
/// <param name="IsUsed">Whether a template asks for a key that no model has.</param>
public sealed record LanguageDemands(ImmutableArray<Phrases> Models, Func<string, bool> IsUsed)
{
    /// <summary>Where the language was chosen, when its file is the program's: nobody can change that, so that only what it lacks is told, and told there.</summary>
    public Location? Chosen { get; init; }

    /// <summary>The program's own English, for phrases that no model has.</summary>
    public Lazy<Phrases?> BuiltIn { get; init; } = new((Phrases?)null);

    /// <summary>The keys that the program itself prints, in charts and files.</summary>
    public ImmutableArray<string> Printed { get; init; } = [];
}

/// <summary>
/// Finds in a language file what would show on a page only later: values that nothing can read, phrases that the theme asks for and that
/// are not there, and those that nothing asks for.
/// </summary>
internal static partial class LanguageCheck
{
    /// <summary>Among more phrases that nothing prints there is none that was meant to be another.</summary>
    private const int MaxSlips = 100;

    private static readonly string[] Directions = ["ltr", "rtl"];

    /// <summary>Lists that are read by the number of a month or a day.</summary>
    private static readonly ImmutableArray<(string Name, int Length)> Lists = [("date.months", 12), ("date.months_short", 12), ("chart.weekdays", 7), ("chart.weekday_names", 7)];

    public static void Check(LanguageReader words, LanguageDemands? demands, SourceFile file, Findings findings)
    {
        CheckLists(words, file, findings);
        CheckDirection(words, file, findings);
        CheckPatterns(words, file, findings);
        LanguageForms.Check(words, file, findings);
        if (demands is null)
        {
            return;
        }

        FindMissing(words, demands, file, findings);
        if (!demands.Models.IsEmpty && demands.Chosen is null)
        {
            FindUnused(words, demands, file, findings);
            FindEmptyPlaces(words, demands.Models, file, findings);
        }
    }

    private static void CheckLists(LanguageReader words, SourceFile file, Findings findings)
    {
        foreach (var (name, length) in Lists)
        {
            var count = words.Keys.Count(k => k.StartsWith(name, StringComparison.Ordinal) && ListOf(k) == name);
            if (words.Places.TryGetValue(name, out var place) && (count != length || Enumerable.Range(1, length).Any(n => !words.Has(Numbered(name, n)))))
            {
                var message = count == length ? $"`{name}` is not a list" : $"the list `{name}` has {count} words, not {length}";
                findings.Add(Rules.BadPhrase, file.At(place), message, $"write {length} in their order: `[first, second, …]`");
            }
        }
    }

    private static void CheckDirection(LanguageReader words, SourceFile file, Findings findings)
    {
        foreach (var (_, direction) in words.Said.Where(s => s.Key == Phrases.Direction && !Directions.Contains(s.Text.Text, StringComparer.Ordinal)))
        {
            findings.Add(Rules.BadPhrase, file.At(direction.Span), $"there is no direction `{direction.Text}`", Nearest.Help(direction.Text, Directions));
        }
    }

    private static void CheckPatterns(LanguageReader words, SourceFile file, Findings findings)
    {
        foreach (var (key, pattern) in words.Said.Where(s => Format.Patterns.Contains(s.Key)))
        {
            foreach (var place in PlacesIn(pattern.Text).Except(Format.Places, StringComparer.Ordinal))
            {
                findings.Add(Rules.BadPhrase, file.At(SpanOf(place, pattern.Span, file)), $"the pattern `{key}` cannot have `{place}`", Nearest.Help(place, Format.Places));
            }

            if (Place().Replace(pattern.Text, "").IndexOfAny(['{', '}']) >= 0)
            {
                findings.Add(Rules.BadPhrase, file.At(pattern.Span), $"the pattern `{key}` has a brace that is not of a place", "write each place as in `{yyyy}`");
            }
        }
    }

    /// <summary>All at once: a build fails when a page first needs one of them, and that can be the day of an incident.</summary>
    private static void FindMissing(LanguageReader words, LanguageDemands demands, SourceFile file, Findings findings)
    {
        var needed = demands.Models.SelectMany(m => m.Keys).Where(k => demands.Models[0].Has(k) || demands.IsUsed(k)).Concat(Format.Needed).Concat(demands.Printed).Except(Format.Optional, StringComparer.Ordinal);
        foreach (var key in needed.Where(k => !words.Has(k)).Select(k => ListOf(k) ?? k).Distinct(StringComparer.Ordinal).Where(k => !IsListOf(words, k)))
        {
            var length = Lists.Where(l => l.Name == key).Select(l => $", a list of {l.Length} words").FirstOrDefault();
            findings.Add(
                Rules.MissingPhrase,
                demands.Chosen ?? PlaceFor(key, words, file),
                $"{(demands.Chosen is null ? "the language file" : file.Path)} has no `{key}`",
                $"add it{(demands.Chosen is null ? "" : " in a copy of that file")}{length ?? InEnglish(key, demands) ?? "; themes/README.md says what it is"}");
        }
    }

    private static string? InEnglish(string key, LanguageDemands demands) =>
        (demands.Models.FirstOrDefault(m => m.Has(key)) ?? demands.BuiltIn.Value) is { } english && english.Has(key) ? $"; in English it is “{english.Forms(key)[Phrases.Other]}”" : null;

    private static void FindUnused(LanguageReader words, LanguageDemands demands, SourceFile file, Findings findings)
    {
        string[] known = [.. demands.Models.SelectMany(m => m.Keys).Concat(Format.Needed).Concat(Format.Optional).Concat(demands.Printed).Distinct(StringComparer.Ordinal)];
        string[] unused = [.. words.Keys.Except(known, StringComparer.Ordinal).Where(k => ListOf(k) is null && !demands.IsUsed(k))];
        string[] lacking = unused.Length > MaxSlips ? [] : [.. known.Where(k => !words.Has(k))];
        foreach (var key in unused)
        {
            findings.Add(
                Rules.UnusedPhrase,
                file.At(words.Places[key]),
                $"nothing prints the phrase `{key}`",
                Nearest.To(key, lacking) is { } meant ? $"did you mean `{meant}`?" : $"remove it, or print it in a template: `{{{{ t \"{key}\" }}}}`");
        }
    }

    private static void FindEmptyPlaces(LanguageReader words, ImmutableArray<Phrases> models, SourceFile file, Findings findings)
    {
        var places = models.SelectMany(m => m.Keys.Select(k => (Key: k, Places: m.Forms(k).Values.SelectMany(PlacesIn))))
            .ToLookup(p => p.Key, p => p.Places, StringComparer.Ordinal);
        foreach (var (key, text) in words.Said.Where(s => places.Contains(s.Key) && !Format.Patterns.Contains(s.Key)))
        {
            string[] known = [.. places[key].SelectMany(p => p).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            foreach (var place in PlacesIn(text.Text).Except(known, StringComparer.Ordinal))
            {
                findings.Add(
                    Rules.EmptyPlace,
                    file.At(SpanOf(place, text.Span, file)),
                    $"the phrase `{key}` has no value for `{place}`",
                    known.Length == 0 ? "write it without places for values" : $"it has values for {string.Join(", ", known.Select(k => $"`{k}`"))}");
            }
        }
    }

    private static string Numbered(string list, int number) => string.Create(CultureInfo.InvariantCulture, $"{list}.{number}");

    /// <summary>The list that a key is an item of.</summary>
    private static string? ListOf(string key) => Lists.Select(l => l.Name)
        .FirstOrDefault(name => key.Length > name.Length && key[name.Length] == '.' && key.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether a key is one of a list that is there; whether it is whole is told apart.</summary>
    private static bool IsListOf(LanguageReader words, string key) => Lists.Any(l => l.Name == key) && words.Places.ContainsKey(key);

    /// <summary>The key itself where it stands without a phrase, else the nearest group that it belongs to, else the first line.</summary>
    private static Location PlaceFor(string key, LanguageReader words, SourceFile file)
    {
        for (var length = key.Length; length > 0; length = key.LastIndexOf('.', length - 1))
        {
            if (words.Places.TryGetValue(key[..length], out var place))
            {
                return file.At(place);
            }
        }

        return file.Start;
    }

    private static IEnumerable<string> PlacesIn(string phrase) => Place().Matches(phrase).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Where a place stands in a value as it is written; the whole value where escapes hide it.</summary>
    private static TextSpan SpanOf(string place, TextSpan value, SourceFile file) =>
        file.Slice(value).IndexOf(place, StringComparison.Ordinal) is >= 0 and var at ? new(value.Start + at, place.Length) : value;

    [GeneratedRegex(@"\{[\p{L}\p{N}_]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
