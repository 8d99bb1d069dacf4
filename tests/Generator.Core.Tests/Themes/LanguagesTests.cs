using System.Globalization;
using System.Text.RegularExpressions;
using Generator.Core.Themes;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>The language files that are shipped: nothing is missing in one, and each follows its language's rules as CLDR has them.</summary>
public sealed partial class LanguagesTests
{
    private static readonly Dictionary<string, Phrases> Languages = Directory.GetFiles(Repository.PathOf("themes", "default", "languages"))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Read, StringComparer.Ordinal);

    /// <summary>Keys that are put together, and the values that they can have.</summary>
    private static readonly Dictionary<string, string[]> MadeKeys = new(StringComparer.Ordinal)
    {
        ["severity."] = ["notice", "minor", "major", "critical", "maintenance"],
        ["state."] = ["investigating", "identified", "monitoring", "resolved", "update", "scheduled", "in_progress", "verifying", "completed"],
        ["statistics.change."] = ["count.less", "count.more", "count.same", "time.less", "time.more", "time.same", "points.less", "points.more", "points.same"],
        ["figures."] = ["severity", "component", "month"],
        ["statistics.rule."] = ["incidents", "per_month", "total_downtime", "time_affected", "availability", "longest", "mean_time_to_detect", "mean_time_to_resolve", "mean_time_between", "longest_quiet", "updates_per_incident", "mean_time_between_updates", "by_severity", "by_component", "by_month", "by_start", "by_duration"],
        ["statistics.reason."] = ["maintenance", "unknown", "retroactive", "not_counted", "no_started", "detected_first", "resolved_first", "no_component", "open", "one_update"],
        ["figures.by_"] = ["severity", "component", "month"],
    };

    /// <summary>Beginnings of keys that the program itself asks for.</summary>
    private static readonly string[] KeysOfFormats = ["number.", "duration.", "date.", "chart.", "feeds.no_", "badge."];

    public static TheoryData<string> Names => [.. Languages.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Themes => [.. Directory.GetDirectories(Repository.PathOf("themes")).Select(folder => Path.GetFileName(folder)!)];

    [Fact]
    public void Six_languages_are_shipped() => Languages.Keys.Order(StringComparer.Ordinal).ShouldBe(["ar", "de", "en", "es", "fr", "ja"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_language_has_every_key_and_no_other(string name) => Languages[name].Keys.ShouldBe(Languages["en"].Keys);

    /// <summary>A form for zero is one of grammar in Arabic alone; elsewhere it stands where a sentence of its own is better.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_phrase_that_depends_on_a_number_has_every_form_of_the_language(string name)
    {
        var language = Languages[name];
        var needed = language.Categories.Where(c => c != "zero" || name == "ar").Append("other").ToArray();
        var known = language.Categories.Append("other").ToArray();

        foreach (var key in Plurals())
        {
            var forms = language.Forms(key).Keys;
            needed.Except(forms, StringComparer.Ordinal).ShouldBeEmpty($"{key} in {name}");
            forms.Except(known, StringComparer.Ordinal).ShouldBeEmpty($"{key} in {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_phrase_has_the_places_for_values_that_the_english_one_has(string name)
    {
        foreach (var key in Languages["en"].Keys.Where(k => !k.StartsWith("duration.days", StringComparison.Ordinal)))
        {
            var english = Places(Languages["en"].Forms(key).Values);
            var forms = Languages[name].Forms(key);

            Places([forms["other"]]).ShouldBe(Places([Languages["en"].Forms(key)["other"]]), $"{key} in {name}");
            Places(forms.Values).Except(english, StringComparer.Ordinal).ShouldBeEmpty($"{key} in {name}");
        }
    }

    /// <summary>In German “24 Std.” ends with a full stop of its own.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_sentence_does_not_end_with_two_full_stops(string name)
    {
        var page = new PageScope(new Theme(null!, null!, Languages[name]), Format(name), "");
        var day = Format(name).Hours(Duration.FromHours(24));

        foreach (var key in (string[])["summary.window", "summary.since", "upstream.sum", "describe.figures"])
        {
            Enumerable.Range(1, 3).Select(n => Languages[name].Format(key, [n, day, day, day, day], page.InPhrase)!.Value.Text)
                .ShouldAllBe(text => !text.Replace("\u2069", "").Replace("\u2068", "").Contains("..", StringComparison.Ordinal), key);
        }
    }

    [Fact]
    public void No_phrase_is_there_that_no_theme_uses()
    {
        var used = Themes.SelectMany(theme => UsedBy(theme.Data)).ToHashSet(StringComparer.Ordinal);

        Languages["en"].Keys.Where(k => !used.Contains(k) && !KeysOfFormats.Any(f => k.StartsWith(f, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_phrase_that_a_theme_uses_is_there(string theme) =>
        UsedBy(theme).Except(Languages["en"].Keys, StringComparer.Ordinal).ShouldBeEmpty();

    /// <summary>Sample numbers of CLDR, with decimals as they are written; <c>zero</c> outside Arabic is our own and is the category <c>one</c> or <c>other</c> there.</summary>
    [Theory]
    [InlineData("en", "one", "1")]
    [InlineData("en", "other", "2 3 11 21 101 1.0 1.5 0.1 0.0")]
    [InlineData("de", "one", "1")]
    [InlineData("de", "other", "2 17 100 1000 1.0 1.5")]
    [InlineData("fr", "one", "1 0.0 0.5 1.0 1.5 1.9")]
    [InlineData("fr", "other", "2 17 100 2.0 3.5")]
    [InlineData("es", "one", "1 1.0 1.00")]
    [InlineData("es", "other", "2 16 100 0.1 0.9 1.1 1.6 10.0")]
    [InlineData("ja", "other", "1 2 15 100 1000 0.5 1.0")]
    [InlineData("ar", "zero", "0 0.0 0.00")]
    [InlineData("ar", "one", "1 1.0")]
    [InlineData("ar", "two", "2 2.0")]
    [InlineData("ar", "few", "3 10 103 110 1003 3.0 10.0 103.0 1003.0")]
    [InlineData("ar", "many", "11 26 99 111 1011 11.0 99.0 111.0 1011.0")]
    [InlineData("ar", "other", "100 102 200 202 300 500 600 1000 10000 100000 1000000 0.1 0.9 1.1 1.7 10.1 100.0")]
    public void A_number_has_the_plural_form_that_the_language_gives_it(string name, string category, string numbers)
    {
        var forms = string.Join(", ", (string[])["zero: zero", "one: one", "two: two", "few: few", "many: many", "other: other"]);
        var rules = Regex.Match(File.ReadAllText(PathOf(name)), "^plural:\n(  .*\n)+", RegexOptions.Multiline).Value;
        var phrases = Phrases.Parse(new("x.yaml", $"{rules}x: {{{forms}}}\n")).Value.ShouldNotBeNull();

        foreach (var number in numbers.Split(' '))
        {
            var chosen = phrases.Text("x", decimal.Parse(number, CultureInfo.InvariantCulture));
            (chosen == "zero" && name is "fr" ? "one" : chosen).ShouldBe(category, number);
        }
    }

    [Theory]
    [InlineData("en", "0", "0 outages")]
    [InlineData("fr", "0", "aucun incident")]
    [InlineData("fr", "1", "1 incident")]
    [InlineData("fr", "2345", "2\u202F345 incidents")]
    [InlineData("de", "2345", "2.345 Störungen")]
    [InlineData("es", "2345", "2345 incidentes")]
    [InlineData("es", "12345", "12.345 incidentes")]
    [InlineData("ja", "1", "インシデント 1 件")]
    [InlineData("ar", "2", "حادثان")]
    [InlineData("ar", "5", "\u20685\u2069 حوادث")]
    [InlineData("ar", "11", "\u206811\u2069 حادثًا")]
    [InlineData("ar", "100", "\u2068100\u2069 حادث")]
    public void Numbers_in_phrases_are_in_the_form_of_the_language(string name, string number, string text)
    {
        var count = int.Parse(number, CultureInfo.InvariantCulture);
        var page = new PageScope(new Theme(null!, null!, Languages[name]), Format(name), "");

        Languages[name].Format("count.incidents", [count], page.InPhrase)!.Value.Text.ShouldBe(text.Replace("0 outages", "no incidents", StringComparison.Ordinal));
    }

    /// <summary>In French what is below two is singular; in Arabic one and two are words.</summary>
    [Theory]
    [InlineData("en", "-1.000", "1 percentage point less than in the 2 years before")]
    [InlineData("en", "0.5", "0.5 percentage points more than in the 2 years before")]
    [InlineData("de", "-0.5", "0,5 Prozentpunkte weniger als in den 2 Jahren davor")]
    [InlineData("fr", "-0.5", "0,5 point de pourcentage de moins que durant les 2 années précédentes")]
    [InlineData("es", "1", "1 punto porcentual más que en los 2 años anteriores")]
    [InlineData("ja", "0.5", "その前の 2 年間より 0.5 ポイント高い")]
    [InlineData("ar", "2", "أكثر بمقدار نقطتين مئويتين من \u2068السنتين السابقتين\u2069")]
    [InlineData("en", "0.000", "the same as in the 2 years before")]
    public void A_difference_is_told_in_the_plural_form_of_the_language(string name, string points, string text)
    {
        var page = new PageScope(new Theme(null!, null!, Languages[name]), Format(name), "");
        var difference = Difference.Of(decimal.Parse(points, CultureInfo.InvariantCulture));
        var printed = Format(name).Number(Math.Abs(decimal.Parse(points, CultureInfo.InvariantCulture)));
        var before = Languages[name].Format("statistics.before.years", [2], page.InPhrase);

        Languages[name].Format($"statistics.change.points.{difference.Direction}", [difference.Number, printed, before], page.InPhrase)!.Value.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("en", "1,234,567.8", "1.4", "99.9%")]
    [InlineData("de", "1.234.567,8", "1,4", "99,9\u00A0%")]
    [InlineData("fr", "1\u202F234\u202F567,8", "1,4", "99,9\u00A0%")]
    [InlineData("es", "1.234.567,8", "1,4", "99,9\u00A0%")]
    [InlineData("ja", "1,234,567.8", "1.4", "99.9%")]
    [InlineData("ar", "1,234,567.8", "1.4", "\u206699.9%\u2069")]
    public void Numbers_rates_and_percentages_have_the_marks_of_the_language(string name, string number, string rate, string percent) =>
        (Format(name).Number(1234567.8m), Format(name).Rate(1.4m), Format(name).Percent(0.999m)).ShouldBe((number, rate, percent));

    [Theory]
    [InlineData("en", "July 1, 2026", "July 2026", "Jul 10, 2026, 18:07 UTC")]
    [InlineData("de", "1. Juli 2026", "Juli 2026", "10. Juli 2026, 18:07 UTC")]
    [InlineData("fr", "1er juillet 2026", "juillet 2026", "10 juil. 2026 à 18:07 UTC")]
    [InlineData("es", "1 de julio de 2026", "julio de 2026", "10 jul 2026, 18:07 UTC")]
    [InlineData("ja", "2026年7月1日", "2026年7月", "2026年7月10日 18:07 UTC")]
    [InlineData("ar", "1 يوليو 2026", "يوليو 2026", "10 يوليو 2026، 18:07 \u2066UTC\u2069")]
    public void Days_months_and_times_are_written_as_the_language_does(string name, string day, string month, string time) =>
        (Format(name).Date(new(2026, 7, 1)), Format(name).Month(new(2026, 7)), Format(name).Time(Given.At("2026-07-10T18:07:00Z"))).ShouldBe((day, month, time));

    [Theory]
    [InlineData("en", "1d 2h", "4h 53m")]
    [InlineData("de", "1\u00A0Tag 2\u00A0Std.", "4\u00A0Std. 53\u00A0Min.")]
    [InlineData("fr", "1\u00A0j 2\u00A0h", "4\u00A0h 53\u00A0min")]
    [InlineData("es", "1\u00A0d 2\u00A0h", "4\u00A0h 53\u00A0min")]
    [InlineData("ja", "1日2時間", "4時間53分")]
    [InlineData("ar", "يوم 2\u00A0س", "4\u00A0س 53\u00A0د")]
    public void Durations_have_the_units_of_the_language(string name, string long_, string short_) =>
        (Format(name).Duration(Duration.FromHours(26)), Format(name).Duration(Duration.FromMinutes((4 * 60) + 53))).ShouldBe((long_, short_));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_language_has_twelve_months_with_names_of_their_own(string name)
    {
        Enumerable.Range(1, 12).Select(month => Format(name).Month(new(2026, month))).ShouldBeUnique();
        Enumerable.Range(1, 12).Select(month => Format(name).MonthShort(new(2026, month))).ShouldBeUnique();
        Languages[name].Keys.Count(k => k.StartsWith("date.months", StringComparison.Ordinal)).ShouldBe(24);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_arabic_runs_from_right_to_left(string name) => Languages[name].Text("direction").ShouldBe(name == "ar" ? "rtl" : "ltr");

    private static string PathOf(string name) => Repository.PathOf("themes", "default", "languages", $"{name}.yaml");

    private static Phrases Read(string path)
    {
        var phrases = Phrases.Parse(new($"themes/default/languages/{Path.GetFileName(path)}", File.ReadAllText(path)));
        phrases.Diagnostics.Select(d => d.Short()).ShouldBeEmpty();
        return phrases.Value.ShouldNotBeNull();
    }

    private static Format Format(string name) => new(Languages[name], new(DateTimeZone.Utc));

    /// <summary>The keys that depend on a number in any language.</summary>
    private static IEnumerable<string> Plurals() => Languages["en"].Keys
        .Where(k => !k.StartsWith("duration.", StringComparison.Ordinal) && Languages.Values.Any(l => l.Forms(k).Count > 1));

    private static string[] Places(IEnumerable<string> phrases) =>
        [.. phrases.SelectMany(p => Place().Matches(p)).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string[] UsedBy(string theme)
    {
        var templates = Repository.FilesBelow(Repository.PathOf("themes", theme)).Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();
        var sources = Repository.FilesBelow(Repository.PathOf("src", "Generator.Core", "Outputs")).Select(File.ReadAllText);
        return
        [
            .. templates.SelectMany(t => Call().Matches(t)).Select(m => m.Groups["key"].Value),
            .. templates.SelectMany(t => MadeCall().Matches(t)).Select(m => m.Groups["start"].Value).SelectMany(start => MadeKeys[start].Select(end => start + end)),
            .. sources.SelectMany(s => Asked().Matches(s)).Select(m => m.Groups["key"].Value),
        ];
    }

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bt ""(?<key>[a-z_.]+)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\bt \(""(?<start>[a-z_.]+)"" \+")]
    private static partial Regex MadeCall();

    [GeneratedRegex(@"\b(?:Phrases\.Text|Say)\(""(?<key>[a-z_.]+)""[,)]")]
    private static partial Regex Asked();
}
