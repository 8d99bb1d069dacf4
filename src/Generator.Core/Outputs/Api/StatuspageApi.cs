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
    internal const string Folder = "api/v2/";

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
            File(api, "status.json", (json, _) => api.WriteStatus(json)),
            File(api, "components.json", (json, _) => api.WriteComponents(json)),
            File(api, "summary.json", (json, writer) =>
            {
                api.WriteComponents(json);
                incidents.Write(json, writer, open);
                planned.Write(json, writer, [.. active, .. upcoming]);
                api.WriteStatus(json);
            }),
            File(api, $"{incidents.File}/unresolved.json", (json, writer) => incidents.Write(json, writer, open)),
            File(api, $"{planned.File}/upcoming.json", (json, writer) => planned.Write(json, writer, upcoming)),
            File(api, $"{planned.File}/active.json", (json, writer) => planned.Write(json, writer, active)),
            .. Pages(api, incidents, [.. told.Where(i => !i.IsMaintenance)]),
            .. Pages(api, planned, [.. told.Where(i => i.IsMaintenance)]),
            .. site.Settings.Outputs.IncidentJson is true ? told.Select(incident => FileOf(api, incident)) : [],
        ];
    }

    /// <summary>A file that begins with the page.</summary>
    /// <param name="told">The incidents of a file whose page is to speak of these alone.</param>
    private static Output File(ApiSite api, string name, Action<Utf8JsonWriter, ApiIncidents> write, IReadOnlyCollection<Incident>? told = null)
    {
        var path = Folder + name;
        return DataJson.Output(path, json =>
        {
            api.WritePage(json, told);

            // Links in texts are relative to the file where the site has no public address.
            write(json, new(api, api.Site.Settings.Url ?? Paths.RootFrom(path)));
        });
    }

    /// <summary>One incident in a file of its own, by the id that it has in the lists.</summary>
    private static Output FileOf(ApiSite api, Incident incident) => File(
        api,
        $"{List.Incidents.File}/{ApiIds.Incident(incident)}.json",
        (json, writer) =>
        {
            json.WriteStartObject("incident"u8);
            writer.Write(json, incident);
            json.WriteEndObject();
        },
        [incident]);

    /// <summary>The newest under the list's own name, and where these are not all, every one in pages.</summary>
    private static IEnumerable<Output> Pages(ApiSite api, List list, ImmutableArray<Incident> all)
    {
        var count = all.Length <= PageSize ? 0 : (all.Length + PageSize - 1) / PageSize;

        // The page that holds the newest one that is not in the list above it.
        var follows = count == 0 ? null : PageName((all.Length - 1) / PageSize);
        yield return File(api, list.File + ".json", (json, writer) =>
        {
            list.Write(json, writer, all[..Math.Min(PageSize, all.Length)]);
            WriteLinks(json, null, follows is null ? null : $"{list.File}/{follows}");
        });
        for (var number = 1; number <= count; number++)
        {
            var own = number;
            var end = all.Length - ((own - 1) * PageSize);
            var incidents = all[Math.Max(0, end - PageSize)..end];
            yield return File(
                api,
                $"{list.File}/{PageName(own)}",
                (json, writer) =>
                {
                    list.Write(json, writer, incidents);
                    WriteLinks(json, own == count ? null : PageName(own + 1), own == 1 ? null : PageName(own - 1));
                },
                incidents);
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

        public void Write(Utf8JsonWriter json, ApiIncidents writer, ImmutableArray<Incident> incidents) =>
            json.WriteList(Encoding.UTF8.GetBytes(Key), incidents, incident =>
            {
                json.WriteStartObject();
                writer.Write(json, incident);
                json.WriteEndObject();
            });
    }
}
