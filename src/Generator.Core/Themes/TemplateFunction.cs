using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Themes.Charts;
using NodaTime;

namespace Generator.Core.Themes;

/// <summary>A function that templates can call.</summary>
/// <param name="Signature">How a call looks, for the reference.</param>
/// <param name="Expected">What its first value has to be, in words.</param>
/// <param name="Kinds">The same as the kinds that members of views have.</param>
/// <param name="Call">Gives text, <see cref="Html"/> or nothing. Throws <see cref="TemplateFaultException"/> on wrong arguments.</param>
public sealed record TemplateFunction(string Name, string Signature, string Meaning, string Expected, ImmutableArray<string> Kinds, Func<PageScope, object?[], object?> Call)
{
    /// <summary>The names of those that are given the name of something.</summary>
    internal const string Include = "include";
    internal const string Phrases = "t";
    internal const string Charts = "chart";
    internal static readonly ImmutableArray<string> Assets = ["asset", "public_asset"];

    /// <summary>Whether it gives the same for the same values on all pages of a folder, so that it is asked once for each.</summary>
    public bool IsOfFolder { get; private init; }

    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<TemplateFunction> All =
    [
        new("t", "t \"key\" value …", "the phrase of the language file, with values for `{0}`, `{1}` …; of a phrase with plural forms the first value chooses one", "a key", ["text"], (page, args) => PhraseOf(page, args)),
        new("time", "time x", "a `<time>` element with day, time of day and zone", "a time", ["time"], (page, args) => Time(page, args)),
        new("date", "date x", "a `<time>` element with the day; of a time, the day in the site's zone", "a time or a day", ["time", "day"], (page, args) => Date(page, args)),
        new("iso", "iso x", "a time as ISO 8601 in UTC", "a time", ["time"], (_, args) => Arg(args) is Instant time ? TimeText.Iso(time) : throw Wrong("iso", args)),
        new("month", "month x", "a month's name and year", "a month", ["month"], (page, args) => Arg(args) is YearMonth month ? page.Format.Month(month) : throw Wrong("month", args)),
        new("month_short", "month_short x", "a month's short name", "a month", ["month"], (page, args) => Arg(args) is YearMonth month ? page.Format.MonthShort(month) : throw Wrong("month_short", args)),
        new("duration", "duration x", "a duration in its two largest units: `2d 10h`, `4h 53m`", "a duration", ["duration"], (page, args) => Arg(args) is Duration duration ? page.Format.Duration(duration) : throw Wrong("duration", args)),
        new("hours", "hours x", "a duration in hours and minutes, for totals: `2156h 20m`", "a duration", ["duration"], (page, args) => Arg(args) is Duration duration ? page.Format.Hours(duration) : throw Wrong("hours", args)),
        new("percent", "percent x", "a share as a percentage, floored to three decimals", "a share", ["share", "number"], (page, args) => Numbers.Of(Arg(args)) is { } share ? page.Format.Percent(share) : throw Wrong("percent", args)),
        new("number", "number x", "a number in the language's form, with up to three decimals, as many as it needs", "a number", ["number", "share"], (page, args) => Numbers.Of(Arg(args)) is { } number ? page.Format.Number(number) : throw Wrong("number", args)),
        new("link", "link path", "the relative address of a page of the site: `link incident.path`", "a path", ["text"], (page, args) => Arg(args) is string path ? page.LinkTo(path) : throw Wrong("link", args)) { IsOfFolder = true },
        new("chart", "chart x \"id\"", "a chart as a `figure` with that id: a drawing in SVG, a caption and a table of the same numbers", "a chart and an id", ["chart"], (page, args) => Draw(page, args)),
        new("asset", "asset \"name\"", "the relative address of a file of the theme's `assets/`, with its hash in the name", "a name", ["text"], (page, args) => page.LinkTo(Asset(page, args))) { IsOfFolder = true },
        new("public", "public path", "the full public address of a page, when the settings have `url`", "a path", ["text"], (page, args) => Arg(args) is string path ? page.PublicAddressOf(path) : throw Wrong("public", args)),
        new("public_asset", "public_asset \"name\"", "the full public address of a file of the theme's `assets/`, when the settings have `url`", "a name", ["text"], (page, args) => page.PublicAddressOf(Asset(page, args))) { IsOfFolder = true },
    ];

    private static object? Arg(object?[] args) => args.Length > 0 ? args[0] : null;

    private static Html PhraseOf(PageScope page, object?[] args)
    {
        var key = Arg(args) as string ?? throw Wrong("t", args);
        return page.Theme.Phrases.Format(key, args.AsSpan(1), page.InPhrase)
            ?? throw NoPhrase(key, page.Theme.Phrases);
    }

    private static Html Time(PageScope page, object?[] args) =>
        Arg(args) is Instant time ? page.Format.TimeElement(time) : throw Wrong("time", args);

    private static Html Date(PageScope page, object?[] args) => Arg(args) switch
    {
        Instant time => page.Format.DateElement(page.Format.DateOf(time)),
        LocalDate day => page.Format.DateElement(day),
        _ => throw Wrong("date", args),
    };

    private static Html Draw(PageScope page, object?[] args) => args is not [Chart chart, string id] ? throw Wrong("chart", args)
        : IsId(id) ? chart.Draw(page, id)
        : throw NoId(id);

    /// <summary>Whether a text can be an element's id.</summary>
    internal static bool IsId(string text) => text.Length > 0 && !text.Any(char.IsWhiteSpace);

    internal static TemplateFaultException NoId(string text) => new($"`{text}` cannot be the id of a chart", "write a word without spaces, another for each chart of a page");

    private static string Asset(PageScope page, object?[] args)
    {
        var name = Arg(args) as string ?? throw Wrong("asset", args);
        return page.Theme.Assets.TryGetValue(name, out var asset)
            ? asset.Address
            : throw NoAsset(name, page.Theme.Assets.Keys);
    }

    /// <summary>Nothing for a name that is not of one of them.</summary>
    internal static TemplateFunction? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    internal static TemplateFaultException NoPhrase(string key, Phrases phrases) => new($"the language file has no phrase `{key}`", Nearest.Help(key, [.. phrases.Keys]));

    internal static TemplateFaultException NoAsset(string name, IReadOnlyCollection<string> assets) => new($"the theme has no file `assets/{name}`", Nearest.Help(name, assets));

    private static TemplateFaultException Wrong(string function, object?[] args) => Find(function)!.Wrong(args is [] ? null : Describe(args[0]));

    /// <summary>The fault of a call with another value than it takes.</summary>
    /// <param name="given">What it is given, in words; nothing where it is given nothing.</param>
    internal TemplateFaultException Wrong(string? given) =>
        new($"`{Name}` takes {Expected}, not {given ?? "nothing"}", given is null ? $"write `{Signature}`" : "see the reference of functions in themes/README.md");

    /// <summary>What a value is, in words.</summary>
    internal static string Describe(object? value) => value switch
    {
        null => "nothing",
        string => "text",
        Html => "html",
        bool => "yes or no",
        _ when Numbers.Of(value) is not null => "a number",
        _ when Numbers.Are(value) => "one that is too large",
        Instant => "a time",
        LocalDate => "a day",
        YearMonth => "a month",
        Duration => "a duration",
        Chart => "a chart",
        View view => $"the view `{view.Type.Name}`",
        System.Collections.IEnumerable => "a list",
        _ => "something else",
    };
}
