using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>Whatever a status page wrote, its draft reads back as it was from the file that is made of it.</summary>
public sealed class StatuspageImportProperties
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Fragments =
    [
        "## Foo", "## Resolved — 2026-04-08 18:07 UTC", "---", "===", "***", "- - -", "+ one", "1. one", "1) one", "> quote", "```", "~~~~", "    ## x", "\t## x",
        "| a | b |\n|---|---|\n| c | d |", "[x](javascript:alert(1))", "![x](http://example.org/x.png)", "<script>alert(1)</script>", "<!--", "&lt;", "&#35;",
        "*bold*", "_under_ snake_case", "~~gone~~", "\\", "\\\\", "`code`", "https://example.org/a_b_c?x=*1*&y=[2]", "http://example.org/.", "xhttps://example.org/[x](data:1)",
        "ftp://example.org/x", "tel:+1234", "mailto:a@example.org", "www.example.org", "javascript:alert(1)", "[a]: http://example.org", "[^1]", "Title\n====", "Title\n---",
        "\u0000", "\u0007", "\u000b", "\f", "\r", "\r\n", "\n", "\n\n", "\u0085", "\u2028", "\u2029", "\uFEFF", "\uFFFF", "\u202E", "é", "😀", "\u00A0", " ", "  \n", "#", ":", "\"", "'",
        "title: x", "{{ x }}", "null", "true", "~", "no", "- ", "? ", "@", "%", "!tag", "&anchor", "Postmortem",
    ];

    private static readonly string[] Impacts = ["none", "minor", "major", "critical", "maintenance", "odd"];

    private static readonly string[] Statuses =
    [
        "investigating", "identified", "monitoring", "resolved", "scheduled", "in_progress", "verifying", "completed", "postmortem", "odd", "update",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Fragments).Array[0, 6].Select(parts => string.Join(' ', parts));
    private static readonly Gen<string> Postmortems =
        Gen.OneOf([.. Fragments, "[x](/incidents/y)", "<br>", "<br>\n", "<b>", "</b>", "<p>", "<s>x</s>"]).Array[0, 6].Select(parts => string.Join(' ', parts));

    private static readonly Gen<string?> Times = Gen.Int[-2, 5_000].Select(minute => minute < 0 ? null : Time(minute));

    private static readonly Gen<Dictionary<string, object?>> Updates = Gen.Select(
        Texts, Gen.OneOf(Statuses), Times, Gen.Int[0, 5_000],
        (body, status, display, created) => new Dictionary<string, object?>
        {
            ["body"] = body,
            ["status"] = status,
            ["display_at"] = display,
            ["created_at"] = Time(created),
        });

    private static readonly Gen<Dictionary<string, object?>> Records = Gen.Select(
        Texts, Gen.OneOf(Impacts), Gen.Int[0, 5_000], Gen.Select(Times, Times, Times, Times), Updates.Array[1, 4], Texts, Postmortems,
        (name, impact, created, times, updates, component, postmortem) => new Dictionary<string, object?>
        {
            ["id"] = "a1",
            ["name"] = "x " + name,
            ["impact"] = impact,
            ["created_at"] = Time(created),
            ["started_at"] = times.Item1,
            ["resolved_at"] = times.Item2,
            ["scheduled_for"] = times.Item3,
            ["scheduled_until"] = times.Item4,
            ["incident_updates"] = updates,
            ["components"] = new[] { new Dictionary<string, object?> { ["name"] = component } },
            ["postmortem_body"] = postmortem,
        });

    [Fact]
    public void A_draft_reads_back_from_its_file_as_it_was() => Records.Sample(record =>
    {
        var draft = Import(record);

        var read = Read(draft);

        (read.Id, read.Title, read.Severity, read.Started).ShouldBe((draft.Id, draft.Title, draft.Severity, draft.Started));
        (draft.Detected ?? read.Detected).ShouldBe(read.Detected);

        // Planned work that is told to be done before its planned end is over then.
        var told = draft.Severity == Severity.Maintenance ? draft.Updates.Where(u => u.State.IsEnd()).Min(u => (Instant?)u.At) : null;
        (told < draft.Resolved ? told : draft.Resolved ?? read.Resolved).ShouldBe(read.Resolved);
        read.Updates.Select(u => (u.State, u.At)).ShouldBe(draft.Updates.Select(u => (u.State, u.At)));
        read.Updates.Select(u => u.Body.Text).ShouldBe(draft.Updates.Select(u => u.Markdown));
        (read.Postmortem?.Text ?? "").ShouldBe(draft.Postmortem ?? "");
    });

    [Fact]
    public void A_body_without_html_shows_the_words_that_the_status_page_showed() => Texts.Where(t => !t.Contains("&lt;", StringComparison.Ordinal) && !t.Contains("&#35;", StringComparison.Ordinal)).Sample(text =>
    {
        var update = new Dictionary<string, object?> { ["body"] = text, ["status"] = "update", ["created_at"] = Time(0) };
        var draft = Import(new() { ["id"] = "a1", ["name"] = "x", ["impact"] = "none", ["created_at"] = Time(0), ["incident_updates"] = new[] { update } });

        Read(draft).Updates.Single().Body.ToPlainText().ShouldBe(PlainText.ToLine(text.Replace('\v', ' ')));
    });

    [Fact]
    public void A_payload_that_was_tampered_with_is_read_as_far_as_it_can_be() => Gen.Select(Records.Array[1, 3], Gen.Select(Gen.Int[0, 2_000], Gen.OneOf(Damage)).Array[1, 4]).Sample((records, damages) =>
    {
        var text = new StringBuilder(JsonSerializer.Serialize(new Dictionary<string, object?> { ["incidents"] = records }, Json));
        foreach (var (at, damage) in damages)
        {
            var place = Math.Min(at, text.Length);
            text.Remove(place, Math.Min(damage.Length, text.Length - place)).Insert(place, damage);
        }

        var result = StatuspageImport.Read(new("incidents.json", text.ToString()));

        var plan = ImportPlan.Of(result.Incidents, []);
        (result.Incidents.Length + result.Diagnostics.Length).ShouldBeGreaterThan(0);
        foreach (var file in plan.Files)
        {
            var bytes = TextDecoder.Decode(file.Path, Encoding.UTF8.GetBytes(file.Text)).Value.ShouldNotBeNull();
            IncidentParser.Parse(bytes, settings: null).Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        }

        var again = ImportPlan.Of(result.Incidents, [.. plan.Files.Select(f => new Core.Sources.SourceFile(f.Path, f.Text))]);
        again.Files.ShouldAllBe(f => f.Presence == Presence.Same);
    });

    private static readonly string[] Damage =
        ["\"", "{", "}", "[", "]", ",", ":", "null", "1e400", "\\ud83d", "\\", "\n", "\"\"", "[[[[[[", "}}}}", "\"name\":7", "\"id\":null,", "\u0000", "\uFEFF", "-", "2026", "Z\"", "T"];

    private static Draft Import(Dictionary<string, object?> record)
    {
        var json = JsonSerializer.Serialize(
            new Dictionary<string, object?> { ["incidents"] = new[] { record } }, Json);
        return StatuspageImport.Read(new("incidents.json", json)).Incidents.ShouldHaveSingleItem();
    }

    private static Incident Read(Draft draft)
    {
        var file = TextDecoder.Decode("content/" + draft.Path, Encoding.UTF8.GetBytes(IncidentWriter.Write(draft))).Value.ShouldNotBeNull();
        var parsed = IncidentParser.Parse(file, settings: null);
        parsed.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty();
        return parsed.Value.ShouldNotBeNull();
    }

    private static string Time(int minute) => TimeText.Iso(Given.At("2026-04-08T00:00:00Z") + Duration.FromMinutes(minute));
}
