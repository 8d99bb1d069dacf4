using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Themes;

namespace Generator.Core.Outputs.Api;

/// <summary>
/// The shape of Statuspage's public API, so that programs made for it read this site. Where that API stops at the newest 50,
/// pages have the rest; they are numbered from the oldest, so that a page that is full stays as it is.
/// </summary>
public static class StatuspageApi
{
    private const string Folder = "api/v2/";

    /// <summary>As many as Statuspage's own lists have.</summary>
    private const int PageSize = 50;

    public static IEnumerable<Output> Of(Site site)
    {
        var api = new ApiSite(site);
        var (incidents, planned) = (List.Incidents, List.Maintenance);
        ImmutableArray<Incident> open = [.. site.History.Open.OrderByDescending(i => i.Start)];
        var upcoming = site.History.MaintenanceAhead;
        var active = site.History.MaintenanceUnderway;

        // An incident that has not begun is not told yet: Statuspage has a word for planned work that lies ahead, but each word for an
        // incident says that it goes on. It comes in as the newest, so that full pages stay as they are.
        ImmutableArray<Incident> told = [.. site.History.All.Where(i => i.IsMaintenance || i.PhaseAt(site.History.AsOf) != Phase.Ahead)];
        return
        [
            File("status.json", api.WriteStatus),
            File("components.json", api.WriteComponents),
            File("summary.json", json =>
            {
                api.WriteComponents(json);
                incidents.Write(json, api, open, "api/v2/");
                planned.Write(json, api, [.. active, .. upcoming], "api/v2/");
                api.WriteStatus(json);
            }),
            File("incidents/unresolved.json", json => incidents.Write(json, api, open, "api/v2/incidents/")),
            File("scheduled-maintenances/upcoming.json", json => planned.Write(json, api, upcoming, "api/v2/scheduled-maintenances/")),
            File("scheduled-maintenances/active.json", json => planned.Write(json, api, active, "api/v2/scheduled-maintenances/")),
            .. Pages(api, incidents, [.. told.Where(i => !i.IsMaintenance)]),
            .. Pages(api, planned, [.. told.Where(i => i.IsMaintenance)]),
            .. site.Settings.Outputs.IncidentJson is true ? told.Select(incident => FileOf(api, incident)) : [],
        ];

        Output File(string name, Action<Utf8JsonWriter> write) => DataJson.Output(Folder + name, json =>
        {
            api.WritePage(json);
            write(json);
        });
    }

    /// <summary>One incident in a file of its own, by the id that it has in the lists.</summary>
    private static Output FileOf(ApiSite api, Incident incident)
    {
        var path = $"{Folder}incidents/{ApiIds.Incident(incident)}.json";
        return DataJson.Output(path, json =>
        {
            api.WritePage(json, [incident]);
            json.WriteStartObject("incident"u8);
            new ApiIncidents(api, api.Site.Settings.Url ?? Paths.RootFrom(path)).Write(json, incident);
            json.WriteEndObject();
        });
    }

    /// <summary>The newest under the list's own name, and where these are not all, every one in pages.</summary>
    private static IEnumerable<Output> Pages(ApiSite api, List list, ImmutableArray<Incident> all)
    {
        var count = all.Length <= PageSize ? 0 : (all.Length + PageSize - 1) / PageSize;

        // The page that holds the newest one that is not in the list above it.
        var follows = count == 0 ? null : PageName((all.Length - 1) / PageSize);
        var newest = Folder + list.File + ".json";
        yield return DataJson.Output(newest, json =>
        {
            api.WritePage(json);
            list.Write(json, api, all[..Math.Min(PageSize, all.Length)], newest);
            WriteLinks(json, null, follows is null ? null : $"{list.File}/{follows}");
        });
        for (var number = 1; number <= count; number++)
        {
            var own = number;
            var path = $"{Folder}{list.File}/{PageName(own)}";
            var end = all.Length - ((own - 1) * PageSize);
            yield return DataJson.Output(path, json =>
            {
                var incidents = all[Math.Max(0, end - PageSize)..end];
                api.WritePage(json, incidents);
                list.Write(json, api, incidents, path);
                WriteLinks(json, own == count ? null : PageName(own + 1), own == 1 ? null : PageName(own - 1));
            });
        }
    }

    private static string PageName(int number) => string.Create(CultureInfo.InvariantCulture, $"page-{number}.json");

    /// <param name="previous">The file with newer ones, as seen from this one.</param>
    /// <param name="next">The file with older ones.</param>
    private static void WriteLinks(Utf8JsonWriter json, string? previous, string? next)
    {
        json.WriteString("previous"u8, previous);
        json.WriteString("next"u8, next);
    }

    /// <param name="Key">The name of the list in every file.</param>
    /// <param name="File">The name of its file and folder.</param>
    private sealed record List(string Key, string File)
    {
        public static readonly List Incidents = new("incidents", "incidents");
        public static readonly List Maintenance = new("scheduled_maintenances", "scheduled-maintenances");

        /// <param name="path">The file that they are written to, to which links in texts are relative where the site has no public address.</param>
        public void Write(Utf8JsonWriter json, ApiSite api, ImmutableArray<Incident> incidents, string path)
        {
            var writer = new ApiIncidents(api, api.Site.Settings.Url ?? Paths.RootFrom(path));
            json.WriteList(Encoding.UTF8.GetBytes(Key), incidents, incident =>
            {
                json.WriteStartObject();
                writer.Write(json, incident);
                json.WriteEndObject();
            });
        }
    }
}
