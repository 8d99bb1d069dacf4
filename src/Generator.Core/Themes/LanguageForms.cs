using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>Finds plural forms that are never chosen, or stand where they cannot be, and values that numbers and durations cannot be printed with.</summary>
internal static class LanguageForms
{
    private const string Number = "{0}";

    public static void Check(LanguageReader words, SourceFile file, Findings findings)
    {
        CheckWholes(words, file, findings);
        CheckNumbers(words, file, findings);
        CheckCategories(words, file, findings);
    }

    /// <summary>Phrases that are read as they are, whatever the number is.</summary>
    private static void CheckWholes(LanguageReader words, SourceFile file, Findings findings)
    {
        foreach (var key in Format.Needed.Concat(Format.Optional).Append(Phrases.Direction).Append(Phrases.Separator).Except(Format.UnitKeys, StringComparer.Ordinal).Where(words.Plurals.ContainsKey))
        {
            findings.Add(Rules.BadPhrase, file.At(words.Places[key]), $"`{key}` cannot have plural forms", "write one phrase");
        }
    }

    private static void CheckNumbers(LanguageReader words, SourceFile file, Findings findings)
    {
        foreach (var key in Format.UnitKeys.Append(Format.PercentKey))
        {
            var text = words.Texts.GetValueOrDefault(key) ?? words.Plurals.GetValueOrDefault(key)?.GetValueOrDefault(Phrases.Other);
            if (text?.Contains(Number, StringComparison.Ordinal) == false)
            {
                findings.Add(Rules.BadPhrase, file.At(words.Places[key]), $"the phrase `{key}` has no place for its number", $"write `{Number}` where the number stands");
            }
        }

        if (words.Texts.TryGetValue(Format.GroupFromKey, out var from) && !decimal.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            findings.Add(Rules.BadPhrase, file.At(words.Places[Format.GroupFromKey]), $"`{Format.GroupFromKey}` takes a whole number, not `{from}`", "write the smallest number that has groups, such as `1000`");
        }
    }

    /// <summary>Which form is for which numbers is said under <c>plural</c>.</summary>
    private static void CheckCategories(LanguageReader words, SourceFile file, Findings findings)
    {
        var categories = words.Rules.Select(r => r.Category).Append(Phrases.Other).ToHashSet(StringComparer.Ordinal);
        var idle = words.Forms.Where(f => !categories.Contains(f.Form));
        if (words.Rules.Count == 0)
        {
            foreach (var (_, form, place) in idle.Take(1))
            {
                findings.Add(Rules.BadPhrase, file.At(place), $"no line under `plural` says for which numbers the form `{form}` is", "begin the file with `plural:` and a line for each form; themes/README.md says how");
            }

            return;
        }

        foreach (var (key, form, place) in idle)
        {
            findings.Add(Rules.UnusedPhrase, file.At(place), $"nothing prints the form `{form}` of `{key}`", $"remove it, or say under `plural` for which numbers it is: `{form}: …`");
        }
    }
}
