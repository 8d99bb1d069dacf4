using System.Globalization;
using System.Text;
using NodaTime;

namespace Generator.Benchmarks;

/// <summary>
/// Made-up incidents of a service that does not exist, spread over eight years. The same number of them is always the same texts.
/// </summary>
internal static class Corpus
{
    public const string Settings = """
        service: A made-up mail service
        description: A service that does not exist, with incidents that never happened
        url: https://example.org/history/
        language: en
        time_zone: UTC
        components:
          - name: Mail gateway
          - name: Spam filter
          - name: Archive
          - name: Encryption portal
          - name: Web console
          - name: Sign-in
          - name: Public API
          - name: Billing
          - name: Reports

        """;

    /// <summary>The instant at which the site is true: a week after the last incident began.</summary>
    public static readonly Instant AsOf = Instant.FromUtc(2026, 7, 10, 0, 0);

    private const int Days = 8 * 365;
    private const int MinutesPerDay = 24 * 60;

    private static readonly string[] Components = ["Mail gateway", "Spam filter", "Archive", "Encryption portal", "Web console", "Sign-in", "Public API", "Billing", "Reports"];
    private static readonly string[] Severities = ["notice", "minor", "minor", "minor", "major", "major", "critical"];
    private static readonly string[] Things = ["Mail delivery", "Message search", "Quarantine releases", "Report exports", "Single sign-on", "Webhook delivery", "Directory import", "Invoices"];
    private static readonly string[] Troubles = ["delayed", "unavailable", "slow to respond", "failing now and then", "returning errors", "incomplete"];
    private static readonly string[] States = ["Investigating", "Identified", "Monitoring", "Resolved"];
    private static readonly string[] Sentences =
    [
        "Some customers see longer waits than usual, mostly in the larger of the two regions.",
        "A queue on one of the nodes grew faster than it was worked off.",
        "Requests that fail with `HTTP 503` can be sent again; nothing is lost.",
        "The provider of the network confirmed the fault and moves traffic to another path.",
        "We took the node out of service and watch the queues get shorter.",
        "A change of the night before was rolled back.",
        "No action is needed on your side.",
        "The error `upstream timed out (110)` in the logs has the same cause.",
        "Details stand in [the guide](https://example.org/guide/queues?from=status&lang=en).",
        "All *new* mail is delivered at once; what waited is delivered oldest first.",
        "We will write again within the hour.",
        "Measurements of the last thirty minutes are back to what is normal & expected.",
    ];

    /// <summary>Paths within the content folder, and texts.</summary>
    public static IEnumerable<(string Path, string Text)> Incidents(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Incident(i, new Dice((uint)i + 1), AsOf - Duration.FromMinutes((long)(Days - 7) * MinutesPerDay * (count - i) / count) - Duration.FromDays(7));
        }
    }

    public static void Write(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "site.yaml"), Settings);
        foreach (var (path, text) in Incidents(count))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static (string Path, string Text) Incident(int number, Dice dice, Instant start)
    {
        var (thing, trouble, day) = (dice.Of(Things), dice.Of(Troubles), start.InUtc().Date);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {thing} {trouble} ({number})\nseverity: {dice.Of(Severities)}\n");
        text.Append(CultureInfo.InvariantCulture, $"components: [{string.Join(", ", Hit(dice))}]\nstarted: {Time(start)}\n---\n");
        var last = dice.Below(States.Length);
        start += Duration.FromMinutes(dice.Below(30));
        for (var state = 0; state <= last; state++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {States[state == last ? States.Length - 1 : state]} — {Time(start)}\n\n");
            Body(text, dice);
            start += Duration.FromMinutes(1 + dice.Below(1 + dice.Below(400)));
        }

        return (string.Create(CultureInfo.InvariantCulture, $"incidents/{day.Year}/{day:uuuu-MM-dd}-{Slug(thing)}-{Slug(trouble)}-{number}.md"), text.ToString());
    }

    /// <summary>One or two components.</summary>
    private static string[] Hit(Dice dice) => [.. Enumerable.Range(0, 1 + dice.Below(2)).Select(_ => dice.Of(Components)).Distinct()];

    private static void Body(StringBuilder text, Dice dice)
    {
        for (var sentences = 1 + dice.Below(4); sentences > 0; sentences--)
        {
            text.Append(dice.Of(Sentences)).Append(sentences == 1 ? "\n" : dice.Below(4) == 0 ? "\n\n" : " ");
        }

        if (dice.Below(14) == 0)
        {
            text.Append("\n- the web console\n- the **public API**\n- mail from connectors\n");
        }
    }

    private static string Time(Instant at) => at.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Slug(string words) => words.ToLowerInvariant().Replace(' ', '-');
}
