using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>Reads the fields of a language file as phrases, and keeps where they stand.</summary>
internal sealed class LanguageReader(SourceFile file, Findings findings)
{
    private const string PluralKey = "plural";

    private static readonly Rule Bad = Diagnostics.Rules.BadPhrase;
    private static readonly string[] PluralCategories = ["zero", "one", "two", "few", "many", Phrases.Other];

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<string, string>> Plurals { get; } = new(StringComparer.Ordinal);

    /// <summary>Which numbers are of which category; all others are “other”.</summary>
    public List<(string Category, PluralRule Rule)> Rules { get; } = [];

    /// <summary>Where each key stands, also one of a list or a group of phrases.</summary>
    public Dictionary<string, TextSpan> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Every text with the key of its phrase: of a phrase with forms there are several.</summary>
    public List<(string Key, YamlScalar Text)> Said { get; } = [];

    /// <summary>Where each form of a phrase stands.</summary>
    public List<(string Key, string Form, TextSpan Place)> Forms { get; } = [];

    public IEnumerable<string> Keys => Texts.Keys.Concat(Plurals.Keys);

    public bool Has(string key) => Texts.ContainsKey(key) || Plurals.ContainsKey(key);

    public void Read(string prefix, YamlMap map)
    {
        foreach (var (key, value) in map.Fields)
        {
            var name = prefix + key.Text;
            Places[name] = key.Span;
            switch (value)
            {
                case YamlMap numbers when name == PluralKey:
                    ReadRules(numbers);
                    break;
                case YamlScalar { Text: "", Quoted: false }:
                    // Nothing was written, which is not the same as a phrase without letters.
                    break;
                case YamlScalar scalar:
                    ReadText(name, scalar);
                    break;
                case YamlList list:
                    ReadList(name, list);
                    break;
                case YamlMap forms when AreForms([.. forms.Fields.Select(f => f.Key.Text)]):
                    ReadForms(name, forms);
                    break;
                case YamlMap inner:
                    Read(name + ".", inner);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether these are plural forms, one or another of which may be misspelt, and not phrases of a group.</summary>
    private static bool AreForms(string[] names)
    {
        string[] misspelt = [.. names.Except(PluralCategories, StringComparer.Ordinal)];
        if (misspelt.Length == 0 || misspelt.Length == names.Length)
        {
            return misspelt.Length == 0;
        }

        string?[] meant = [.. misspelt.Select(MeantBy)];
        return !meant.Contains(null) && !meant.Intersect(names, StringComparer.Ordinal).Any() && names.Concat(meant).Contains(Phrases.Other, StringComparer.Ordinal);
    }

    private static string? MeantBy(string form) => Nearest.To(form, PluralCategories);

    private void ReadText(string name, YamlScalar text)
    {
        Texts[name] = text.Text;
        Said.Add((name, text));
    }

    private void ReadRules(YamlMap categories)
    {
        foreach (var (category, numbers) in categories.Fields)
        {
            if (!PluralCategories.Contains(category.Text, StringComparer.Ordinal))
            {
                findings.Add(Bad, file.At(category.Span), $"there is no plural form `{category.Text}`", Nearest.Help(category.Text, PluralCategories));
            }

            foreach (var item in numbers is YamlList list ? list.Items : [numbers])
            {
                if (item is YamlScalar { Text: var text } && PluralRule.Parse(text) is { } rule)
                {
                    Rules.Add((category.Text, rule));
                }
                else
                {
                    findings.Add(Bad, file.At(item.Span), "these are not numbers of a plural form", $"write {PluralRule.Forms}");
                }
            }
        }
    }

    private void ReadList(string name, YamlList list)
    {
        foreach (var (index, item) in list.Items.OfType<YamlScalar>().Index())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{name}.{index + 1}");
            Places[key] = item.Span;
            ReadText(key, item);
        }
    }

    private void ReadForms(string name, YamlMap forms)
    {
        Plurals[name] = new(StringComparer.Ordinal);
        foreach (var (key, value) in forms.Fields)
        {
            var form = key.Text;
            if (!PluralCategories.Contains(form, StringComparer.Ordinal))
            {
                findings.Add(Bad, file.At(key.Span), $"there is no plural form `{form}`", Nearest.Help(form, PluralCategories));
                form = MeantBy(form)!;
            }
            else if (value is YamlScalar { Text: "", Quoted: false } or not YamlScalar)
            {
                findings.Add(Bad, file.At(key.Span), $"the form `{form}` of `{name}` has no phrase", "write one, or `\"\"` for nothing");
            }

            if (value is YamlScalar text)
            {
                Plurals[name][form] = text.Text;
                Said.Add((name, text));
                Forms.Add((name, form, key.Span));
            }
        }

        if (!Plurals[name].ContainsKey(Phrases.Other))
        {
            findings.Add(Bad, file.At(forms.Span with { Length = 1 }), $"the phrase `{name}` has no form `{Phrases.Other}`", $"add `{Phrases.Other}: …`");
        }
    }
}
