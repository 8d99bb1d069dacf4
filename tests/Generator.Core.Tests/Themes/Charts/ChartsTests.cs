using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using Generator.Core.Themes.Charts;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes.Charts;

/// <summary>A chart's drawing and its table say what the figures say, for any history.</summary>
public sealed partial class ChartsTests
{
    private static readonly SiteSettings Settings = Given.Settings(Given.SettingsYaml + "\ntime_zone: Europe/Berlin");
    private static readonly Phrases English = Language("en");
    private static readonly Instant Epoch = Given.At("2018-01-01T00:00:00Z");

    private static readonly Gen<Incident> Incidents = Gen.Select(
        Gen.Int[0, 4_000_000],
        Gen.Int[0, 60_000],
        Gen.OneOf("notice", "minor", "major", "critical"),
        Gen.OneOf("[Mail]", "[Web Console]", "[Mail, Web Console]", "[]"),
        (start, length, severity, components) => Given.Incident(
            Minute(start), length == 0 ? null : Minute(start + length), severity, components, string.Create(CultureInfo.InvariantCulture, $"i-{start}-{length}")));

    [Fact]
    public void Charts_agree_with_the_figures_for_any_history() => Gen.Select(Incidents.Array[0, 10], Gen.Int[1, 4_400_000]).Sample((incidents, asOf) =>
    {
        var history = History.Of(incidents, Settings, Minute(asOf));
        foreach (var figures in history.Years.Select(y => y.Figures).Append(history.Window).Append(history.Whole))
        {
            Agree(figures, history);
        }

        foreach (var chart in Others(history))
        {
            Parsed(chart);
        }
    }, iter: 50);

    [Fact]
    public void Many_months_are_drawn_as_years()
    {
        var history = History.Of([Given.Incident(Minute(0), Minute(60)), Given.Incident(Minute(3_900_000), Minute(3_900_060))], Settings, Minute(4_000_000));

        var figure = Parsed(new MonthsChart(history.Whole, history.RecordFrom));

        figure.QuerySelector("figcaption strong")!.TextContent.ShouldBe("Incidents and downtime by year");
        figure.QuerySelectorAll("tbody tr").Length.ShouldBe(8);
        Column(figure, 1).Sum().ShouldBe(2);
    }

    [Fact]
    public void Months_before_the_record_are_no_data()
    {
        var history = History.Of([Given.Incident(Minute(0), Minute(60))], Settings, Minute(43_200));

        var figure = Parsed(new MonthsChart(history.Window, history.RecordFrom));

        figure.QuerySelectorAll("tbody tr").Select(r => r.Children[1].TextContent).Count(t => t == "No data").ShouldBe(24);
        figure.QuerySelector("svg .no-data").ShouldNotBeNull();
        figure.QuerySelector(".legend")!.TextContent.ShouldContain("No data");
    }

    /// <summary>By widths of letters that no usual font has less of.</summary>
    [Theory]
    [InlineData("ar")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ja")]
    public void No_text_of_a_drawing_lies_outside_of_it(string language)
    {
        var settings = Given.Settings("service: Acme\ncomponents: [WWW MAIL GATEWAY EUROPE, 日本語の名前がとても長い部品の一つです JA, A & B]");
        Incident[] incidents = [Given.Incident(Minute(0), Minute(0 + (597 * 60) + 10), "critical", "[]"), Given.Incident(Minute(900_000), Minute(1_100_010), "minor", "[]", "long")];
        var history = History.Of(incidents, settings, Minute(1_100_100));
        var scope = new ViewScope(settings, history, new(settings.TimeZone), "");
        Chart[] charts =
        [
            new MonthsChart(history.Window, history.RecordFrom), new MonthsChart(history.Whole, history.RecordFrom), new SeverityChart(history.Whole), new DurationsChart(history.Whole),
            new WeekChart(history.Whole, "UTC"), ChartsOf.Calendar(history, scope), ChartsOf.Availability(history, scope)!, ChartsOf.Days(history.Components[0], scope),
        ];
        foreach (var svg in charts.Select(c => new HtmlParser().ParseDocument(Draw(c, Language(language))).QuerySelector("svg[role=img]")!))
        {
            var width = int.Parse(svg.GetAttribute("width")!, CultureInfo.InvariantCulture);
            foreach (var text in svg.QuerySelectorAll("text"))
            {
                var (x, length) = (decimal.Parse(text.GetAttribute("x")!, CultureInfo.InvariantCulture), text.TextContent.EnumerateRunes().Sum(r => r.Value is >= 0x2066 and <= 0x2069 ? 0m : r.Value >= 0x1100 ? 12m : 6.8m));
                var start = text.GetAttribute("text-anchor") switch { "end" => x - length, "middle" => x - (length / 2), _ => x };
                start.ShouldBeGreaterThanOrEqualTo(0, text.OuterHtml);
                (start + length).ShouldBeLessThanOrEqualTo(width, text.OuterHtml);
            }
        }
    }

    /// <summary>German units end in one of their own.</summary>
    [Fact]
    public void A_sentence_ends_in_one_full_stop_where_units_have_theirs()
    {
        var history = History.Of([Given.Incident(Minute(0), Minute(61))], Settings, Minute(43_200));

        Draw(new MonthsChart(history.Window, history.RecordFrom), Language("de")).ShouldNotContain("..");
    }

    [Fact]
    public void The_most_is_told_where_nothing_else_is_as_much()
    {
        Incident[] two = [Given.Incident(Minute(0), Minute(60)), Given.Incident(Minute(100_000), Minute(100_060), id: "later")];
        var (tied, alone) = (History.Of(two, Settings, Minute(200_000)), History.Of([.. two, Given.Incident(Minute(20), Minute(40), id: "soon")], Settings, Minute(200_000)));

        Caption(new MonthsChart(tied.Window, tied.RecordFrom)).ShouldBe("2 incidents. Downtime that fell into this time, whenever its incident began: 2h.");
        Caption(new MonthsChart(alone.Window, alone.RecordFrom)).ShouldEndWith(": 2h 20m. Most in one month: 2 (January 2018).");
        Caption(new WeekChart(tied.Window, "Europe/Berlin")).ShouldBe("Starts by weekday and hour, in Europe/Berlin.");
        Caption(new WeekChart(alone.Window, "Europe/Berlin")).ShouldEndWith(", in Europe/Berlin. Most in one hour of the week: 2 (Monday, 01:00–02:00).");
    }

    [Fact]
    public void A_caption_tells_of_downtime_of_what_began_before_its_time()
    {
        var settings = Given.Settings("service: Acme\nwindow: 1 month");
        var history = History.Of([Given.Incident(Given.At("2025-12-20T00:00:00Z"), null, components: "[]")], settings, Given.At("2026-02-01T00:00:00Z"));

        Caption(new MonthsChart(history.Window, history.RecordFrom)).ShouldBe("No incident began in this time. Downtime that fell into it, from what began earlier: 744h.");
    }

    [Fact]
    public void A_caption_counts_the_days_that_are_drawn_and_listed()
    {
        var history = History.Of([Given.Incident(Minute(0), Minute(0), id: "unknown"), Given.Incident(Minute(3_000), Minute(3_060))], Settings, Minute(6_000));

        foreach (var chart in (Chart[])[ChartsOf.Calendar(history, Scope(history)), ChartsOf.Calendar(history.Years[0], Scope(history))])
        {
            Caption(chart).ShouldEndWith("Days with an incident: 2 of 5 on record.");
            Marks(Parsed(chart)).ShouldBe(2);
        }
    }

    [Fact]
    public void The_calendar_of_all_time_goes_on_to_the_year_of_today_and_that_of_a_year_stays_in_it()
    {
        // One hour on 1 January 2018, told on 2 March 2020: 365 + 365 + 31 + 29 + 2 days are on record, one is not quiet.
        var history = History.Of([Given.Incident(Minute(0), Minute(60))], Settings, Given.At("2020-03-02T12:00:00Z"));

        Caption(ChartsOf.Calendar(history, Scope(history))).ShouldEndWith("Days with an incident: 1 of 792 on record.");
        Parsed(ChartsOf.Calendar(history, Scope(history))).QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Take(3).Select(c => c.TextContent)))
            .ShouldBe(["2018 365 364", "2019 365 365", "2020 62 62"]);
        Caption(ChartsOf.Calendar(history.Years[0], Scope(history))).ShouldEndWith("Days with an incident: 1 of 365 on record.");
    }

    [Fact]
    public void The_first_month_of_an_availability_is_cut_to_the_window()
    {
        // The window begins on 16 January, after the incident.
        var settings = Given.Settings("service: Acme\nwindow: 1 month\ncomponents: [{name: Mail, since: 2017-01-01}]");
        var history = History.Of([Given.Incident(Given.At("2018-01-02T00:00:00Z"), Given.At("2018-01-12T00:00:00Z"), "critical")], settings, Given.At("2018-02-16T12:00:00Z"));

        var rows = Parsed(ChartsOf.Availability(history, new(settings, history, new(settings.TimeZone), ""))!).QuerySelectorAll("tbody tr");

        rows.Select(r => r.TextContent).ShouldBe(["January 2018100%", "February 2018100%"]);
    }

    [Fact]
    public void A_calendar_of_decades_stays_small()
    {
        var incidents = Enumerable.Range(0, 2000).Select(n => Given.Incident(Minute(n * 2000), Minute((n * 2000) + 60), id: $"i-{n}")).ToArray();
        var history = History.Of(incidents, Settings, Minute(4_000_000));

        Draw(ChartsOf.Calendar(history, Scope(history))).Length.ShouldBeLessThan(60_000);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void An_empty_history_renders_every_page(string theme)
    {
        var sources = Repository.ReadSite(Repository.PathOf("tests", "Generator.Core.Tests", "Sites", "odd", "content"));
        var settings = sources.Settings with { Text = $"service: Acme\ntheme: {theme}\ncomponents: [Mail]\n" };

        var built = SiteBuilder.Build(sources with { Settings = settings, Incidents = [], Files = [], Overrides = [] }, Minute(0));

        built.Outputs.Select(o => o.Path).ShouldContain("statistics.html");
        foreach (var page in built.Outputs)
        {
            page.Render().Diagnostics.ShouldBeEmpty(page.Path);
        }
    }

    private static void Agree(Figures figures, History history)
    {
        var months = Parsed(new MonthsChart(figures, history.RecordFrom));
        Column(months, 1).Sum().ShouldBe(figures.Count);
        Bars(months, "incidents").ShouldBe(Column(months, 1).Count(c => c > 0));

        var severities = Parsed(new SeverityChart(figures));
        Column(severities, 1).Sum().ShouldBe(figures.Count);

        var durations = Parsed(new DurationsChart(figures));
        Column(durations, 1).Sum().ShouldBe(figures.Count - figures.UnknownDurations);

        var week = Parsed(new WeekChart(figures, "UTC"));
        Column(week, Figures.HoursPerDay + 1).ShouldBe(figures.ByWeekday);
        Marks(week).ShouldBe(figures.ByHourOfWeek.Count(c => c > 0));
    }

    private static IEnumerable<Chart> Others(History history)
    {
        var scope = Scope(history);
        return history.Years.Select(y => (Chart)ChartsOf.Calendar(y, scope))
            .Concat(history.Components.Select(c => ChartsOf.Days(c, scope)))
            .Append(ChartsOf.Calendar(history, scope))
            .Append(ChartsOf.Availability(history, scope)!);
    }

    private static ViewScope Scope(History history) => new(Settings, history, new(Settings.TimeZone), "");

    private static string Draw(Chart chart, Phrases? words = null) =>
        chart.Draw(new(new Theme(null!, null!, words ?? English), new(words ?? English, new(Settings.TimeZone)), ""), "c").Text;

    private static Phrases Language(string name) =>
        Phrases.Parse(new($"{name}.yaml", File.ReadAllText(Repository.PathOf("themes", "default", "languages", $"{name}.yaml")))).Value!;

    /// <summary>A drawing has a title, its figure a caption, and its paths are numbers alone.</summary>
    private static IElement Parsed(Chart chart)
    {
        var figure = new HtmlParser().ParseDocument(Draw(chart)).QuerySelector("figure").ShouldNotBeNull();
        figure.QuerySelector("svg[role=img] > title")!.TextContent.ShouldBe(figure.QuerySelector("figcaption strong")!.TextContent);
        figure.QuerySelector("figcaption")!.ChildNodes[^1].TextContent.Trim().ShouldNotBeEmpty();
        figure.QuerySelectorAll("[style]").ShouldBeEmpty();
        figure.QuerySelectorAll("path").Select(p => p.GetAttribute("d")!).ShouldAllBe(d => PathData().IsMatch(d));
        return figure;
    }

    private static string Caption(Chart chart) => Parsed(chart).QuerySelector("figcaption")!.ChildNodes[^1].TextContent.Trim();

    private static int[] Column(IElement figure, int column) =>
        [.. figure.QuerySelectorAll("tbody tr").Select(r => int.TryParse(r.Children[column].TextContent.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var n) ? n : 0)];

    private static int Bars(IElement figure, string name) => figure.QuerySelectorAll($"svg .bar.{name}").Sum(p => p.GetAttribute("d")!.Count(c => c == 'M'));

    private static int Marks(IElement figure) =>
        figure.QuerySelectorAll("svg[role=img] > path[class^=level]").Sum(p => p.GetAttribute("d")!.Count(c => c == 'M'));

    private static Instant Minute(int minute) => Epoch + Duration.FromMinutes(minute);

    [GeneratedRegex(@"^[MLhvHVz0-9 .-]+$")]
    private static partial Regex PathData();
}
