using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>
/// A theme's words in one language, from <c>languages/en.yaml</c>. A phrase has places for values, <c>{0}</c> to <c>{9}</c>; one that
/// depends on a number has a form for each plural category of the language, and the first value chooses.
/// </summary>
public sealed class Phrases
{
    private const string PluralKey = "plural";
    private const string Other = "other";

    private readonly FrozenDictionary<string, string> texts;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> plurals;
    private readonly FrozenDictionary<string, string> categories;

    private Phrases(Dictionary<string, string> texts, Dictionary<string, Dictionary<string, string>> plurals, Dictionary<string, string> categories)
    {
        this.texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        this.plurals = plurals.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        this.categories = categories.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All keys, for the test that compares languages and for “did you mean”.</summary>
    public IEnumerable<string> Keys => texts.Keys.Concat(plurals.Keys).Order(StringComparer.Ordinal);

    public static Checked<Phrases> Parse(SourceFile file)
    {
        var findings = new Findings();
        var root = findings.Take(YamlReader.Read(file, file.Whole));
        var reader = new Reader(file, findings);
        if (root is YamlMap map)
        {
            reader.Read("", map);
        }
        else if (!findings.HasErrors)
        {
            findings.Add(Rules.BadPhrase, file.Start, "the language file has no phrases", "write `key: phrase`, one a line");
        }

        return findings.Close(() => new Phrases(reader.Texts, reader.Plurals, reader.Categories));
    }

    /// <summary>A phrase without values; nothing when there is no such key.</summary>
    public string? Text(string key) => texts.GetValueOrDefault(key);

    /// <summary>A phrase with its values filled in and escaped; nothing when there is no such key.</summary>
    public Html? Format(string key, IReadOnlyList<object?> values, Func<object?, Html> print)
    {
        var phrase = plurals.TryGetValue(key, out var forms)
            ? forms.GetValueOrDefault(Category(values.Count > 0 ? values[0] : null), forms[Other])
            : texts.GetValueOrDefault(key);
        return phrase is null ? null : Fill(phrase, values, print);
    }

    private string Category(object? number) =>
        categories.GetValueOrDefault(Convert.ToString(number, CultureInfo.InvariantCulture) ?? "", Other);

    private static Html Fill(string phrase, IReadOnlyList<object?> values, Func<object?, Html> print)
    {
        var html = new StringBuilder();
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == '{' && i + 2 < phrase.Length && phrase[i + 2] == '}' && char.IsAsciiDigit(phrase[i + 1]))
            {
                var index = phrase[i + 1] - '0';
                html.Append(index < values.Count ? print(values[index]).Text : "");
                i += 2;
            }
            else
            {
                var next = phrase.IndexOf('{', i + 1);
                var end = next < 0 ? phrase.Length : next;
                html.Append(Html.Encode(phrase[i..end]).Text);
                i = end - 1;
            }
        }

        return new(html.ToString());
    }

    private sealed class Reader(SourceFile file, Findings findings)
    {
        private static readonly string[] PluralCategories = ["zero", "one", "two", "few", "many", Other];

        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Dictionary<string, string>> Plurals { get; } = new(StringComparer.Ordinal);

        /// <summary>Which numbers, written out, are of which category; all others are “other”.</summary>
        public Dictionary<string, string> Categories { get; } = new(StringComparer.Ordinal);

        public void Read(string prefix, YamlMap map)
        {
            foreach (var (key, value) in map.Fields)
            {
                var name = prefix + key.Text;
                switch (value)
                {
                    case YamlMap numbers when name == PluralKey:
                        ReadCategories(numbers);
                        break;
                    case YamlScalar scalar:
                        Texts[name] = scalar.Text;
                        break;
                    case YamlList list:
                        ReadList(name, list);
                        break;
                    case YamlMap forms when forms.Fields.All(f => PluralCategories.Contains(f.Key.Text, StringComparer.Ordinal)):
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

        private void ReadCategories(YamlMap numbers)
        {
            foreach (var (category, list) in numbers.Fields)
            {
                foreach (var number in ((list as YamlList)?.Items ?? []).OfType<YamlScalar>())
                {
                    Categories[number.Text] = category.Text;
                }
            }
        }

        private void ReadList(string name, YamlList list)
        {
            foreach (var (index, item) in list.Items.OfType<YamlScalar>().Index())
            {
                Texts[string.Create(CultureInfo.InvariantCulture, $"{name}.{index + 1}")] = item.Text;
            }
        }

        private void ReadForms(string name, YamlMap forms)
        {
            Plurals[name] = forms.Fields.Where(f => f.Value is YamlScalar).ToDictionary(f => f.Key.Text, f => ((YamlScalar)f.Value).Text, StringComparer.Ordinal);
            if (!Plurals[name].ContainsKey(Other))
            {
                findings.Add(Rules.BadPhrase, file.At(forms.Span with { Length = 1 }), $"the phrase `{name}` has no form `{Other}`", $"add `{Other}: …`");
            }
        }
    }
}
