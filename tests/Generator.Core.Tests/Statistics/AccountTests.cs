using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>Which incidents are left out of which figure, and why.</summary>
public sealed class AccountTests
{
    private static readonly Instant AsOf = Given.At("2026-05-01T00:00:00Z");
    private static readonly SiteSettings Settings = Given.Settings();

    /// <summary>In the window one that was posted late and one without a component, before it one that was posted late.</summary>
    private static readonly History TwoPeriods = History.Of([Late("2026-04-01"), Late("2020-04-01"), Lasting("2026-04-02", "[]")], Settings, AsOf);

    [Fact]
    public void Each_figure_says_what_it_leaves_out_and_why()
    {
        var settings = Given.Settings(Given.SettingsYaml + "\ndowntime: {counts: [major]}");
        var figures = History.Of([Lasting("2026-04-01"), Given.Incident(AsOf - Duration.FromHours(1), null, "major")], settings, AsOf).Whole;
        var accounts = Account.Of(figures, settings.Downtime).ToDictionary(a => a.Figure, StringComparer.Ordinal);

        Told("incidents").ShouldBe("2");
        Told("total_downtime").ShouldBe("1 not_counted 1");
        Told("mean_time_to_detect").ShouldBe("0 no_started 2");
        Told("mean_time_to_resolve").ShouldBe("1 open 1");
        Told("mean_time_between_updates").ShouldBe("1 one_update 1");
        accounts.Values.ShouldAllBe(a => a.Figure == "incidents" || a.Over.Length + a.LeftOut.Sum(l => l.Incidents.Length) == figures.Count);

        string Told(string figure) => string.Join(' ', accounts[figure].LeftOut.Select(l => $"{l.Reason} {l.Incidents.Length}").Prepend($"{accounts[figure].Over.Length}"));
    }

    [Fact]
    public void A_period_has_the_part_of_the_whole_that_started_in_it()
    {
        var (window, whole) = (Of(TwoPeriods.Window), Of(TwoPeriods.Whole));

        Told(whole["total_downtime"]).ShouldBe("2026-04-02; retroactive 2026-04-01 2020-04-01");
        Told(window["total_downtime"]).ShouldBe("2026-04-02; retroactive 2026-04-01");
        Told(window["by_component"]).ShouldBe("2026-04-01; no_component 2026-04-02");
        whole.Values.ShouldAllBe(w => Told(w, TwoPeriods.Window.Period.Start) == Told(window[w.Figure]));
    }

    [Fact]
    public void A_year_has_its_own() =>
        TwoPeriods.Years.Select(y => Told(Of(y.Figures)["longest"])).ShouldBe(["2026-04-02; retroactive 2026-04-01", "; retroactive 2020-04-01"]);

    [Fact]
    public void A_figure_that_leaves_out_the_same_refers_to_the_first_that_does()
    {
        var accounts = Of(TwoPeriods.Whole);

        (accounts["time_affected"].SameAs, accounts["by_duration"].SameAs).ShouldBe(("total_downtime", "total_downtime"));
        (accounts["total_downtime"].SameAs, accounts["by_component"].SameAs, accounts["per_month"].SameAs).ShouldBe((null, null, null));
    }

    [Fact]
    public void One_that_was_over_before_it_was_detected_has_a_duration_but_no_time_to_resolve()
    {
        var accounts = Of(History.Of([Late("2026-04-01", "\nstarted: 2026-04-01T10:00:00Z")], Settings, AsOf).Whole);

        (Told(accounts["longest"]), Told(accounts["mean_time_to_resolve"])).ShouldBe(("2026-04-01", "; resolved_first 2026-04-01"));
    }

    private static Dictionary<string, Account> Of(Figures figures) => Account.Of(figures, Settings.Downtime).ToDictionary(a => a.Figure, StringComparer.Ordinal);

    /// <summary>The ids of the incidents that started at an instant or later: those it is computed over, and for each reason those left out.</summary>
    private static string Told(Account account, Instant? from = null) => string.Join("; ", account.LeftOut
        .Select(l => (l.Reason, Ids: Ids(l.Incidents, from)))
        .Where(l => l.Ids.Length > 0)
        .Select(l => $"{l.Reason} {l.Ids}")
        .Prepend(Ids(account.Over, from)));

    private static string Ids(IEnumerable<Incident> incidents, Instant? from) =>
        string.Join(' ', incidents.Where(i => from is not { } instant || i.Start >= instant).Select(i => i.Id));

    private static Incident Lasting(string day, string components = "[Mail]") =>
        Given.Incident(Given.At($"{day}T00:00:00Z"), Given.At($"{day}T00:10:00Z"), components: components, id: day);

    /// <summary>Over an hour before its only update.</summary>
    private static Incident Late(string day, string started = "") => Given.Incident(
        $"""
        ---
        title: It was over before it was posted
        severity: minor
        components: [Mail]
        resolved: {day}T11:00:00Z{started}
        ---

        ## Resolved — {day} 12:00 UTC

        It works again.
        """,
        day);
}
