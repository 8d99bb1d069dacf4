using System.Collections.Immutable;
using Generator.Core.Markup;
using Generator.Core.Themes.Charts;
using NodaTime;

namespace Generator.Core.Themes;

/// <summary>A function that templates can call.</summary>
/// <param name="Signature">How a call looks, for the reference.</param>
/// <param name="Call">Gives text, <see cref="Html"/> or nothing. Throws <see cref="TemplateFaultException"/> on wrong arguments.</param>
public sealed record TemplateFunction(string Name, string Signature, string Meaning, Func<PageScope, object?[], object?> Call)
{
    /// <summary>Whether it gives the same for the same values on all pages of a folder, so that it is asked once for each.</summary>
    public bool IsOfFolder { get; private init; }

    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<TemplateFunction> All =
    [
        new("t", "t \"key\" value …", "the phrase of the language file, with values for `{0}`, `{1}` …; of a phrase with plural forms the first value chooses one", (page, args) => Phrase(page, args)),
        new("time", "time x", "a `<time>` element with day, time of day and zone", (page, args) => Time(page, args)),
        new("date", "date x", "a `<time>` element with the day; of a time, the day in the site's zone", (page, args) => Date(page, args)),
        new("iso", "iso x", "a time as ISO 8601 in UTC", (_, args) => Arg(args) is Instant time ? TimeText.Iso(time) : throw Wrong("iso", "a time", args)),
        new("month", "month x", "a month's name and year", (page, args) => Arg(args) is YearMonth month ? page.Format.Month(month) : throw Wrong("month", "a month", args)),
        new("month_short", "month_short x", "a month's short name", (page, args) => Arg(args) is YearMonth month ? page.Format.MonthShort(month) : throw Wrong("month_short", "a month", args)),
        new("duration", "duration x", "a duration in its two largest units: `2d 10h`, `4h 53m`", (page, args) => Arg(args) is Duration duration ? page.Format.Duration(duration) : throw Wrong("duration", "a duration", args)),
        new("hours", "hours x", "a duration in hours and minutes, for totals: `2156h 20m`", (page, args) => Arg(args) is Duration duration ? page.Format.Hours(duration) : throw Wrong("hours", "a duration", args)),
        new("percent", "percent x", "a share as a percentage, floored to three decimals", (page, args) => Arg(args) is decimal share ? page.Format.Percent(share) : throw Wrong("percent", "a share", args)),
        new("number", "number x", "a number in the language's form, with up to three decimals, as many as it needs", (page, args) => Arg(args) switch
        {
            decimal number => page.Format.Number(number),
            int number => page.Format.Number(number),
            _ => throw Wrong("number", "a number", args),
        }),
        new("link", "link path", "the relative address of a page of the site: `link incident.path`", (page, args) => Arg(args) is string path ? page.LinkTo(path) : throw Wrong("link", "a path", args)) { IsOfFolder = true },
        new("chart", "chart x \"id\"", "a chart as a `figure` with that id: a drawing in SVG, a caption and a table of the same numbers", (page, args) =>
            args is [Chart chart, string id] ? chart.Draw(page, id) : throw Wrong("chart", "a chart and an id", args)),
        new("asset", "asset \"name\"", "the relative address of a file of the theme's `assets/`, with its hash in the name", (page, args) => page.LinkTo(Asset(page, args))) { IsOfFolder = true },
        new("public", "public path", "the full public address of a page, when the settings have `url`", (page, args) => Arg(args) is string path ? page.PublicAddressOf(path) : throw Wrong("public", "a path", args)),
        new("public_asset", "public_asset \"name\"", "the full public address of a file of the theme's `assets/`, when the settings have `url`", (page, args) => page.PublicAddressOf(Asset(page, args))) { IsOfFolder = true },
    ];

    private static object? Arg(object?[] args) => args.Length > 0 ? args[0] : null;

    private static Html Phrase(PageScope page, object?[] args)
    {
        var key = Arg(args) as string ?? throw Wrong("t", "a key", args);
        return page.Theme.Phrases.Format(key, args.AsSpan(1), page.InPhrase)
            ?? throw new TemplateFaultException($"the language file has no phrase `{key}`", Diagnostics.Nearest.Help(key, [.. page.Theme.Phrases.Keys]));
    }

    private static Html Time(PageScope page, object?[] args) =>
        Arg(args) is Instant time ? page.Format.TimeElement(time) : throw Wrong("time", "a time", args);

    private static Html Date(PageScope page, object?[] args) => Arg(args) switch
    {
        Instant time => page.Format.DateElement(page.Format.DateOf(time)),
        LocalDate day => page.Format.DateElement(day),
        _ => throw Wrong("date", "a time or a day", args),
    };

    private static string Asset(PageScope page, object?[] args)
    {
        var name = Arg(args) as string ?? throw Wrong("asset", "a name", args);
        return page.Theme.Assets.TryGetValue(name, out var asset)
            ? asset.Address
            : throw new TemplateFaultException($"the theme has no file `assets/{name}`", Diagnostics.Nearest.Help(name, [.. page.Theme.Assets.Keys]));
    }

    private static TemplateFaultException Wrong(string function, string expected, object?[] args) =>
        new($"`{function}` takes {expected}, not {Describe(Arg(args))}", "see the reference of functions in themes/README.md");

    private static string Describe(object? value) => value switch
    {
        null => "nothing",
        string => "text",
        bool => "yes or no",
        int or long or decimal or double => "a number",
        Instant => "a time",
        LocalDate => "a day",
        YearMonth => "a month",
        Duration => "a duration",
        Chart => "a chart",
        View view => $"the view `{view.Type.Name}`",
        _ => "something else",
    };
}
