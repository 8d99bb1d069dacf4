using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using Generator.Core.Themes.Charts;

namespace Generator.Core.Themes;

/// <summary>The contract between the program and its themes: every view and every member that a template can use.</summary>
public static class Views
{
    public static readonly ViewType<PageFacts> Page = new(
        "page",
        "The page that is being rendered.",
        new("kind", "text", "the name of its template, such as `incident`", (p, _) => p.Kind.Name),
        new("path", "text", "its address within the site", (p, _) => p.Path),
        new("title", "text?", "what it is about, when that is not the service itself", (p, _) => p.Title),
        new("description", "text?", "one sentence for search engines and previews", (p, _) => p.Description),
        new("url", "text?", "its full public address, when the settings have `url`", (p, s) => s.Settings.Url is { } url ? Paths.Public(url, p.Path) : null),
        new("structured_data", "html?", "what it is about for search engines: JSON-LD for a `<script type=\"application/ld+json\">`", (p, s) => StructuredData.Of(p, s)));

    public static readonly ViewType<SiteSettings> Site = new(
        "site",
        "The whole site, from `site.yaml`.",
        new("service", "text", "the service's name", (s, _) => s.Service),
        new("description", "text?", "one sentence about the service", (s, _) => s.Description),
        new("url", "text?", "the site's public address", (s, _) => s.Url),
        new("source", "text?", "the official status page's address", (s, _) => s.Source),
        new("language", "text", "the language of the pages, such as `en`", (s, _) => s.Language),
        new("time_zone", "text", "the zone in which times are shown", (s, _) => s.TimeZone.Id),
        new("window_months", "number", "the length of the window in months", (s, _) => s.WindowMonths),
        new("as_of", "time", "the instant at which the site is true", (_, s) => s.History.AsOf),
        new("weights", "list of weight", "how much an incident of each severity counts against availability", (x, s) => Weight!.Of(Severities.OfIncidents.Select(v => new SeverityWeight(v, x.Downtime.WeightOf(v))), s)),
        new("years", "list of year", "years with incidents, newest first", (_, s) => Year!.Of(s.History.Years, s)),
        new("groups", "list of group", "all components by group, in the settings' order", (_, s) => GroupsOf(s)),
        new("feeds", "list of feed", "the feeds of the whole site; none where the settings have no `url` or want none", (_, s) => Feed!.Of(s.Feeds, s)),
        new("calendar", "text", "the address of the calendar of all incidents within the site", (_, _) => Paths.Calendar),
        new("options", "options", "the options of `theme.yaml` by name, with the site's values", (_, s) => s.Options));

    public static readonly ViewType<History> History = new(
        "history",
        "What is known of the service at `site.as_of`.",
        new("incidents", "list of incident", "incidents and planned work of the window, newest first", (h, s) => Incident!.Of(InWindow(h), s)),
        new("count", "number", "all incidents and planned work of all time", (h, _) => h.All.Length),
        new("open", "list of incident", "incidents that go on, the worst first", (h, s) => Incident!.Of(h.Open, s)),
        new("maintenance_underway", "list of incident", "planned work that goes on", (h, s) => Incident!.Of(h.MaintenanceUnderway, s)),
        new("maintenance_ahead", "list of incident", "planned work to come, the next first", (h, s) => Incident!.Of(h.MaintenanceAhead, s)),
        new("figures", "figures", "the figures of the window", (h, s) => Figures!.Of(h.Window, s)),
        new("whole", "figures", "the figures of all the time on record", (h, s) => Figures!.Of(h.Whole, s)),
        new("before", "figures?", "the figures of the months before the window, when the record covers all of them", (h, s) => h.Before is { } f ? Figures!.Of(f, s) : null),
        new("change", "comparison?", "the window against the months before it, when the record covers all of them", (h, s) => h.Change is { } c ? Comparison!.Of(c, s) : null),
        new("calendar_chart", "chart", "every day on record", (h, s) => ChartsOf.Calendar(h, s)),
        new("days_chart", "chart", "the last ninety days", (h, s) => ChartsOf.Days(h, s)),
        new("availability_chart", "chart?", "availability by component and month of the window", (h, s) => ChartsOf.Availability(h, s)),
        new("availability", "share?", "the weighted share of the window for which the service was available", (h, _) => h.Availability),
        new("tags", "topics?", "all tags, when there are any", (h, s) => TopicsOf(TopicKind.Tag, h.Topics.Tags, s)),
        new("upstream", "topics?", "all providers whose failure caused an incident, when there are any", (h, s) => TopicsOf(TopicKind.Provider, h.Topics.Providers, s)),
        new("record_from", "day?", "the first day that the record covers", (h, _) => h.RecordFrom),
        new("covers_window", "yes/no", "whether the record covers all of the window", (h, s) => h.RecordFrom <= s.Calendar.DateOf(h.Window.Period.Start)));

    public static readonly ViewType<Incident> Incident = new(
        "incident",
        "An incident or planned work.",
        new("id", "text", "stays the same for ever", (i, _) => i.Id),
        new("path", "text", "its page's address within the site", (i, _) => Paths.Incident(i)),
        new("title", "text", "what happened, as a headline", (i, _) => i.Title),
        new("severity", "text", "`notice`, `minor`, `major`, `critical` or `maintenance`", (i, _) => i.Severity.Word()),
        new("is_maintenance", "yes/no", "whether it is planned work", (i, _) => i.IsMaintenance),
        new("is_open", "yes/no", "whether it goes on", (i, s) => i.IsOpenAt(s.History.AsOf)),
        new("is_ahead", "yes/no", "whether it has not begun", (i, s) => i.PhaseAt(s.History.AsOf) == Phase.Ahead),
        new("is_retroactive", "yes/no", "whether it was posted after it had ended", (i, _) => i.IsRetroactive),
        new("is_called_off", "yes/no", "whether it is planned work that was over before it was to begin", (i, _) => i.IsCalledOff),
        new("start", "time", "started, else detected", (i, _) => i.Start),
        new("started", "time?", "when users were first hit, where that is known", (i, _) => i.Started),
        new("detected", "time", "when it was noticed", (i, _) => i.Detected),
        new("is_detected_late", "yes/no", "whether it was noticed only after it had ended", (i, _) => i.Resolved <= i.Detected),
        new("resolved", "time?", "when the impact ended, or is planned to end", (i, _) => i.Resolved),
        new("is_end_written", "yes/no", "whether `resolved` is written down; else it is the time of the update that says so", (i, _) => i.Places.Has("resolved")),
        new("duration", "duration?", "how long the impact lasted, or has lasted so far; nothing when unknown", (i, s) => i.ImpactAt(s.History.AsOf)?.Duration),
        new("detected_by", "text?", "who noticed it", (i, _) => i.DetectedBy),
        new("source", "text?", "its address at the official status page", (i, _) => i.Source),
        new("components", "list of affected", "the components that were hit", (i, s) => Affected!.Of(i.Components, s)),
        new("tags", "list of topic", "free words", (i, s) => Topic!.Of(s.History.Topics.Of(TopicKind.Tag, i), s)),
        new("upstream", "list of topic", "providers whose failure caused it", (i, s) => Topic!.Of(s.History.Topics.Of(TopicKind.Provider, i), s)),
        new("related", "list of incident", "at most five with a component, tag or provider in common that started within 30 days, the nearest first", (i, s) => Incident!.Of(s.History.RelatedIncidents.RelatedTo(i), s)),
        new("corrections", "list of correction", "changes made after it was closed", (i, s) => Correction!.Of(i.Corrections, s)),
        new("summary", "html?", "the text above the timeline", (i, s) => i.Summary?.ToHtml(s.Root, Headings.Section, s.PageOf(i))),
        new("postmortem", "html?", "the text below the timeline", (i, s) => i.Postmortem?.ToHtml(s.Root, Headings.Section, s.PageOf(i))),
        new("updates", "list of update", "the timeline, oldest first", (i, s) => Update!.Of(NumberedUpdate.Of(i), s)),
        new("update_count", "number", "how many updates there are", (i, _) => i.Updates.Length),
        new("state", "text?", "the state that its timeline came to last, when an update tells more than `update`", (i, _) => i.Updates.LastOrDefault(u => u.State != State.Update)?.State.Key()),
        new("changed", "time?", "when its text last changed, by its updates, its end and its corrections", (i, s) => LastChange.Of(i, s.Calendar, s.History.AsOf)),
        new("last_update", "update", "the newest update", (i, s) => Update!.Of(new NumberedUpdate(i, i.Updates.Length), s)),
        new("year", "year", "the year of the archive that it stands in", (i, s) => Year!.Of(YearOf(i, s), s)),
        new("older", "incident?", "the one that started before it", (i, s) => s.History.Order.Older(i) is { } older ? Incident!.Of(older, s) : null),
        new("newer", "incident?", "the one that started after it", (i, s) => s.History.Order.Newer(i) is { } newer ? Incident!.Of(newer, s) : null));

    public static readonly ViewType<NumberedUpdate> Update = new(
        "update",
        "One dated entry of a timeline.",
        new("anchor", "text", "its place in the page: `update-1` is the oldest", (u, _) => $"update-{u.Number}"),
        new("state", "text", "`investigating`, `identified`, `monitoring`, `resolved`, `update`, `scheduled`, `in_progress`, `verifying` or `completed`", (u, _) => u.Update.State.Key()),
        new("at", "time", "when it was posted", (u, _) => u.Update.At),
        new("opening", "text", "the first words of its text, on one line", (u, _) => Opening.Of(u.Update.Body)),
        new("body", "html", "its text", (u, s) => u.Update.Body.ToHtml(s.Root, Headings.Update, s.PageOf(u.Incident))));

    public static readonly ViewType<AffectedComponent> Affected = new(
        "affected",
        "A component that an incident hit.",
        new("component", "component", "the component", (a, s) => Component!.Of(a.Component, s)),
        new("severity", "text?", "how hard it was hit, where that differs from the incident", (a, _) => a.Severity?.Word()),
        new("from", "time?", "when it was first hit, where that differs", (a, _) => a.From),
        new("to", "time?", "when it recovered, where that differs", (a, _) => a.To));

    public static readonly ViewType<Correction> Correction = new(
        "correction",
        "A change to an incident after it was closed.",
        new("date", "day", "the day of the correction", (c, _) => c.Date),
        new("text", "text", "what was corrected", (c, _) => c.Text));

    public static readonly ViewType<Component> Component = new(
        "component",
        "A named part of the service.",
        new("name", "text", "its name", (c, _) => c.Name),
        new("slug", "text", "its name in addresses", (c, _) => c.Slug),
        new("path", "text", "its page's address within the site", (c, _) => Paths.Component(c)),
        new("feeds", "list of feed", "its own feeds; none where the site has none", (c, s) => Feed!.Of(FeedLink.Of(s.Settings, c), s)),
        new("calendar", "text", "the address of the calendar of its incidents within the site", (c, _) => Paths.CalendarOf(c)),
        new("group", "text?", "the group it belongs to", (c, _) => c.Group),
        new("description", "text?", "one sentence about it", (c, _) => c.Description),
        new("aliases", "list of text", "names that it had before", (c, _) => c.Aliases),
        new("since", "day?", "the first day on which its incidents were recorded", (c, _) => c.Since),
        new("until", "day?", "its last day, when it is gone or is to go", (c, _) => c.Until),
        new("is_gone", "yes/no", "whether that day lies behind", (c, s) => c.IsGoneOn(s.Calendar.DateOf(s.History.AsOf))),
        new("incidents", "list of incident", "all incidents and planned work that hit it, newest first", (c, s) => Incident.Of(Of(c, s).All, s)),
        new("open", "list of incident", "incidents that go on for it; not one from which it has recovered", (c, s) => Incident.Of(Of(c, s).Open, s)),
        new("is_hit_apart", "yes/no", "whether an incident of the window hit it harder, or for another span, than the incident says of itself: its figures count what hit it", (c, s) => Of(c, s).IsHitApart),
        new("severity", "text?", "how hard the worst of these hits it, when there is one", (c, s) => Of(c, s).Open.Max(new Subject(s.History.AsOf, c).SeverityNow)?.Word()),
        new("maintenance_underway", "list of incident", "planned work on it that goes on", (c, s) => Incident.Of(s.History.MaintenanceUnderway.Where(i => new Subject(s.History.AsOf, c).SeverityNow(i) is not null), s)),
        new("maintenance_ahead", "list of incident", "planned work on it to come, the next first", (c, s) => Incident.Of(s.History.MaintenanceAhead.Where(i => i.ComponentsHit.Contains(c)), s)),
        new("figures", "figures", "its figures of the window", (c, s) => Figures!.Of(Of(c, s).Window, s)),
        new("availability", "share?", "the weighted share of the window for which it was available; nothing where the record does not reach", (c, s) => Of(c, s).Availability),
        new("covered_from", "day?", "from when its incidents were recorded", (c, s) => Of(c, s).CoveredFrom),
        new("days_chart", "chart", "its last ninety days", (c, s) => ChartsOf.Days(Of(c, s), s)));

    public static readonly ViewType<FeedLink> Feed = new(
        "feed",
        "A feed in one of the forms that there are.",
        new("path", "text", "its address within the site", (f, _) => f.Path),
        new("name", "text", "the form's name: `Atom`, `RSS` or `JSON Feed`", (f, _) => f.Form.Name),
        new("type", "text", "the form's media type", (f, _) => f.Form.MediaType));

    public static readonly ViewType<ComponentGroup> Group = new(
        "group",
        "Components that stand together.",
        new("name", "text?", "the group's name; nothing for components without one", (g, _) => g.Name),
        new("components", "list of component", "its components, in the settings' order", (g, s) => Component.Of(g.Components, s)));

    public static readonly ViewType<YearHistory> Year = new(
        "year",
        "A year of the archive.",
        new("number", "text", "the year", (y, _) => y.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("path", "text", "its page's address within the site", (y, _) => Paths.Year(y.Year)),
        new("incidents", "list of incident", "incidents and planned work that started in it, newest first", (y, s) => Incident.Of(y.All, s)),
        new("count", "number", "how many of these are no planned work", (y, _) => y.All.Count(i => !i.IsMaintenance)),
        new("maintenance_count", "number", "how many are, also of that which lies ahead", (y, _) => y.All.Count(i => i.IsMaintenance)),
        new("figures", "figures", "the year's figures, up to `site.as_of`", (y, s) => Figures!.Of(y.Figures, s)),
        new("before", "figures?", "the figures of the year before, when this one is over and the record covers all of the other", (y, s) => y.Before is { } f ? Figures!.Of(f, s) : null),
        new("change", "comparison?", "this year against the one before, when this one is over and the record covers all of the other", (y, s) => y.Change is { } c ? Comparison!.Of(c, s) : null),
        new("calendar_chart", "chart", "every day of the year", (y, s) => ChartsOf.Calendar(y, s)),
        new("months", "list of month", "its months with something in them, newest first", (y, s) => MonthsOf(y, s)),
        new("older", "year?", "the year before it in the archive", (y, s) => s.History.Years.FirstOrDefault(o => o.Year < y.Year) is { } o ? Year!.Of(o, s) : null),
        new("newer", "year?", "the year after it in the archive", (y, s) => s.History.Years.LastOrDefault(o => o.Year > y.Year) is { } o ? Year!.Of(o, s) : null));

    public static readonly ViewType<MonthOfYear> Month = new(
        "month",
        "A month of the archive.",
        new("month", "month", "which month", (m, _) => m.Month),
        new("anchor", "text", "its place in the year's page: `month-05`", (m, _) => $"month-{m.Month.Month:00}"),
        new("incidents", "list of incident", "what started in it, newest first", (m, s) => Incident.Of(m.Incidents, s)));

    public static readonly ViewType<Figures> Figures = new(
        "figures",
        "The figures of a period. How each is computed stands in the README.",
        new("from", "time", "the period's first instant", (f, _) => f.Period.Start),
        new("to", "time", "the period's end", (f, _) => f.Period.End),
        new("count", "number", "incidents that started in it, without planned work", (f, _) => f.Count),
        new("earlier_count", "number", "incidents that started before it and went on in it; they are not in `count`", (f, _) => f.Earlier),
        new("maintenance_count", "number", "planned work that started in it", (f, _) => f.Maintenance.Length),
        new("unknown_count", "number", "incidents without a known duration", (f, _) => f.UnknownDurations),
        new("total_downtime", "duration", "known durations added up", (f, _) => f.TotalDowntime),
        new("is_downtime_unknown", "yes/no", "whether nothing is known of that, as no incident that counts has a known duration: it is not none", (f, _) => f.IsDowntimeUnknown),
        new("time_affected", "duration", "the same, overlaps counted once, within the period", (f, _) => f.TimeAffected),
        new("availability", "share?", "the weighted share of the time on record for which the service or component was available", (f, _) => f.Availability),
        new("per_month", "number", "incidents per month, to one decimal", (f, _) => f.PerMonth),
        new("per_month_under", "number?", "what that lies below, where it is 0 although there were incidents", (f, _) => f is { Count: > 0, PerMonth: 0 } ? 0.1m : null),
        new("mean_time_to_detect", "duration?", "from started to detected", (f, _) => f.MeanTimeToDetect),
        new("mean_time_to_resolve", "duration?", "from detected to resolved", (f, _) => f.MeanTimeToResolve),
        new("median_time_to_resolve", "duration?", "the middle one of the same", (f, _) => f.MedianTimeToResolve),
        new("mean_time_between", "duration?", "from one incident's start to the next", (f, _) => f.MeanTimeBetween),
        new("longest", "incident?", "the incident with the longest known duration", (f, s) => f.Longest is { } i ? Incident.Of(i, s) : null),
        new("longest_duration", "duration?", "how long that one lasted; in the figures of a component, how long that was hit by it", (f, _) => f.LongestDuration),
        new("longest_quiet", "duration?", "the longest time without an incident", (f, _) => f.LongestQuiet?.Duration),
        new("current_quiet", "duration?", "the time since the last incident ended; nothing while one goes on", (f, _) => f.CurrentQuiet),
        new("by_severity", "list of severity_figures", "from the most severe", (f, s) => SeverityFigures!.Of(f.BySeverity, s)),
        new("by_component", "list of component_figures", "in the settings' order", (f, s) => ComponentFigures!.Of(f.ByComponent, s)),
        new("by_month", "list of month_figures", "every month, oldest first", (f, s) => MonthFigures!.Of(f.ByMonth, s)),
        new("updates_per_incident", "number?", "entries of the timeline per incident", (f, _) => f.UpdatesPerIncident is { } n ? Math.Round(n, 1, MidpointRounding.AwayFromZero) : null),
        new("mean_time_between_updates", "duration?", "from one update to the next of the same incident", (f, _) => f.MeanTimeBetweenUpdates),
        new("longest_first", "list of incident", "at most ten by known duration, the longest first", (f, s) => Incident.Of(f.LongestFirst, s)),
        new("accounts", "list of account", "over which incidents each figure is computed", (f, s) => Account!.Of(Statistics.Account.Of(f, s.Settings.Downtime), s)),
        new("months_chart", "chart", "incidents and downtime by month, or by year when there are more than 60 months", (f, s) => new MonthsChart(f, s.History.RecordFrom)),
        new("severity_chart", "chart", "how incidents split into severities", (f, _) => new SeverityChart(f)),
        new("durations_chart", "chart", "how long incidents lasted", (f, _) => new DurationsChart(f)),
        new("week_chart", "chart", "on which weekdays and at which hours incidents started", (f, s) => new WeekChart(f, s.Settings.TimeZone.Id)));

    public static readonly ViewType<Account> Account = new(
        "account",
        "Over which incidents a figure is computed.",
        new("figure", "text", "the figure; its rule is the phrase `statistics.rule.` with this behind", (a, _) => a.Figure),
        new("over", "number", "incidents that it is computed over", (a, _) => a.Over.Length),
        new("over_window", "number", "how many of these started in the window", (a, s) => Split(a.Over, s).InWindow.Length),
        new("same_as", "text?", "the figure before it that leaves out the same incidents, when there is one", (a, _) => a.SameAs),
        new("left_out", "list of left_out", "the others, by reason", (a, s) => LeftOut!.Of(a.LeftOut, s)));

    public static readonly ViewType<LeftOut> LeftOut = new(
        "left_out",
        "Incidents that a figure leaves out for one reason.",
        new("reason", "text", "the reason; its words are the phrase `statistics.reason.` with this behind", (l, _) => l.Reason),
        new("count", "number", "how many", (l, _) => l.Incidents.Length),
        new("incidents", "list of incident", "the newest fifty of them", (l, s) => Incident.Of(l.Incidents.Take(MaxLeftOut), s)),
        new("window_count", "number", "how many of them started in the window", (l, s) => Split(l.Incidents, s).InWindow.Length),
        new("in_window", "list of incident", "the newest fifty of these", (l, s) => Incident.Of(Split(l.Incidents, s).InWindow.Take(MaxLeftOut), s)),
        new("before_window", "list of incident", "the newest fifty of those that started earlier", (l, s) => Incident.Of(Split(l.Incidents, s).Earlier.Take(MaxLeftOut), s)),
        new("search_path", "text?", "the address of a search for such incidents, where there is a filter for them", (l, _) => SearchFor(l.Reason)));

    public static readonly ViewType<Comparison> Comparison = new(
        "comparison",
        "How the figures of a period differ from those of the one before it: durations in whole minutes, availability in thousandths of a percent.",
        new("count", "difference", "of incidents", (c, s) => Difference!.Of(Themes.Difference.Of(c.Count), s)),
        new("total_downtime", "difference?", "of the total downtime, when both periods know some, and into neither an earlier incident went on", (c, s) => c.TotalDowntime is { } d ? Difference!.Of(Themes.Difference.Of(d), s) : null),
        new("time_affected", "difference?", "of the time affected, when both periods know some, and into neither an earlier incident went on", (c, s) => c.TimeAffected is { } d ? Difference!.Of(Themes.Difference.Of(d), s) : null),
        new("mean_time_to_resolve", "difference?", "of the mean time to resolve, when both periods have one", (c, s) => c.MeanTimeToResolve is { } d ? Difference!.Of(Themes.Difference.Of(d), s) : null),
        new("median_time_to_resolve", "difference?", "of the median time to resolve, when both periods have one", (c, s) => c.MedianTimeToResolve is { } d ? Difference!.Of(Themes.Difference.Of(d), s) : null),
        new("availability", "difference?", "of the availability, in percentage points, when both periods have one", (c, s) => c.Availability is { } p ? Difference!.Of(Themes.Difference.Of(p), s) : null));

    public static readonly ViewType<Difference> Difference = new(
        "difference",
        "How a figure differs from that of the period before.",
        new("direction", "text", "`more`, `less` or `same`", (d, _) => d.Direction),
        new("number", "number?", "by how much, without a sign, when it is a number", (d, _) => d.Number),
        new("duration", "duration?", "the same when it is a duration", (d, _) => d.Time));

    public static readonly ViewType<SeverityFigures> SeverityFigures = new(
        "severity_figures",
        "A severity's share of a period.",
        new("severity", "text", "the severity", (f, _) => f.Severity.Word()),
        new("count", "number", "incidents of that severity", (f, _) => f.Count),
        new("downtime", "duration", "their downtime, added up", (f, _) => f.Downtime),
        new("is_unknown", "yes/no", "whether nothing is known of that", (f, _) => f.IsUnknown));

    public static readonly ViewType<ComponentFigures> ComponentFigures = new(
        "component_figures",
        "A component's share of a period.",
        new("component", "component", "the component", (f, s) => Component.Of(f.Component, s)),
        new("count", "number", "incidents that hit it", (f, _) => f.Count),
        new("downtime", "duration", "their downtime, added up", (f, _) => f.Downtime),
        new("is_unknown", "yes/no", "whether nothing is known of that", (f, _) => f.IsUnknown));

    public static readonly ViewType<MonthFigures> MonthFigures = new(
        "month_figures",
        "A month's share of a period.",
        new("month", "month", "which month", (f, _) => f.Month),
        new("count", "number", "incidents that started in it", (f, _) => f.Count),
        new("downtime", "duration", "the downtime that fell into it", (f, _) => f.Downtime),
        new("is_unknown", "yes/no", "whether nothing is known of that, as no incident that started in it has a known duration", (f, _) => f.IsUnknown),
        new("is_on_record", "yes/no", "whether the record covers it; elsewhere the two others say nothing", (f, s) => f.IsOnRecord(s.History.RecordFrom)));

    public static readonly ViewType<SeverityWeight> Weight = new(
        "weight",
        "How much an incident of a severity counts against availability.",
        new("severity", "text", "the severity", (w, _) => w.Severity.Word()),
        new("weight", "share", "0 to 1", (w, _) => w.Weight));

    public static readonly ViewType<Topic> Topic = new(
        "topic",
        "A tag, or a provider whose failure caused incidents.",
        new("name", "text", "its name, on an incident's page as that incident writes it", (t, _) => t.Name),
        new("path", "text?", "its page's address within the site; nothing when none can be made of the name", (t, _) => t.Slug is { } slug ? Paths.Topic(t.Kind, slug) : null),
        new("is_provider", "yes/no", "whether it is a provider", (t, _) => t.Kind == TopicKind.Provider),
        new("list_path", "text", "the address of the list of all tags or providers", (t, _) => Paths.Topics(t.Kind)),
        new("count", "number", "its incidents and planned work", (t, _) => t.Incidents.Length),
        new("downtime", "duration", "known durations of its incidents added up", (t, s) => t.Downtime(s.Settings.Downtime, s.History.AsOf)),
        new("incidents", "list of incident", "its incidents and planned work, the newest 500, newest first", (t, s) => Incident.Of(t.Incidents.Take(MaxListed), s)));

    public static readonly ViewType<TopicList> Topics = new(
        "topics",
        "All tags, or all providers.",
        new("is_provider", "yes/no", "whether they are providers", (l, _) => l.Kind == TopicKind.Provider),
        new("path", "text", "the list's address within the site", (l, _) => Paths.Topics(l.Kind)),
        new("count", "number", "how many there are", (l, _) => l.Topics.Length),
        new("items", "list of topic", "those with most incidents first, at most 500", (l, s) => Topic.Of(l.Topics.Take(MaxListed), s)));

    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<ViewType> All =
    [
        Site, Page, History, Incident, Update, Affected, Correction, Component, Feed, Group, Year, Month, Figures,
        Comparison, Difference, Account, LeftOut, SeverityFigures, ComponentFigures, MonthFigures, Topic, Topics, Weight,
    ];

    /// <summary>A page of one tag must stay a page, however often the tag is used; the archive has the rest.</summary>
    private const int MaxListed = 500;

    /// <summary>A page must not grow with the record; the search and the archive have the others.</summary>
    private const int MaxLeftOut = 50;

    private static class Headings
    {
        /// <summary>Below the page's <c>h1</c> and the section's own <c>h2</c>.</summary>
        public const int Section = 3;

        /// <summary>Below the update's own <c>h3</c>.</summary>
        public const int Update = 4;
    }

    private static IEnumerable<Incident> InWindow(History history) => history.Window.Incidents.Concat(history.Window.Maintenance)
        .OrderByDescending(i => i.Start).ThenBy(i => i.Id, StringComparer.Ordinal);

    /// <summary>Incidents of all time, newest first, on both sides of the window's start.</summary>
    private static (ImmutableArray<Incident> InWindow, ImmutableArray<Incident> Earlier) Split(ImmutableArray<Incident> incidents, ViewScope scope)
    {
        var count = incidents.TakeWhile(i => i.Start >= scope.History.Window.Period.Start).Count();
        return (incidents[..count], incidents[count..]);
    }

    /// <summary>The filters are those of the search page; reasons that none of them tells apart have no search.</summary>
    private static string? SearchFor(string reason) => reason switch
    {
        "unknown" or "retroactive" => Paths.Search + "?duration=unknown",
        "open" => Paths.Search + "?state=open",
        "maintenance" => Paths.Search + "?severity=maintenance",
        _ => null,
    };

    private static YearHistory YearOf(Incident incident, ViewScope scope)
    {
        var year = scope.Calendar.DateOf(incident.Start).Year;
        return scope.History.Years.First(y => y.Year == year);
    }

    private static ComponentHistory Of(Component component, ViewScope scope) =>
        scope.History.Components.First(c => c.Component == component);

    private static View? TopicsOf(TopicKind kind, ImmutableArray<Topic> topics, ViewScope scope) =>
        topics.IsEmpty ? null : Topics!.Of(new TopicList(kind, topics), scope);

    private static IReadOnlyList<View> GroupsOf(ViewScope scope) => Group.Of(
        scope.Settings.Components.GroupBy(c => c.Group).Select(g => new ComponentGroup(g.Key, [.. g])), scope);

    private static IReadOnlyList<View> MonthsOf(YearHistory year, ViewScope scope) => Month.Of(
        year.All.GroupBy(i => scope.Calendar.MonthOf(i.Start)).Select(g => new MonthOfYear(g.Key, [.. g])), scope);
}
