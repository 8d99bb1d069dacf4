using System.Text;
using System.Text.Json;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class HistoryFilesTests
{
    private static readonly string[] Sites = ["odd", "sample"];

    public static TheoryData<string> Known => [.. Sites];

    [Theory]
    [MemberData(nameof(Known))]
    public void The_history_is_as_its_schema_says(string site) => Faults(Rendered(site)).ShouldBeEmpty();

    [Fact]
    public void An_empty_history_is_as_its_schema_says()
    {
        var files = GivenSite.Rendered(GivenSite.Sources());

        Faults(files).ShouldBeEmpty();
        files["history.csv"].ShouldBe(Header + "\r\n");
    }

    [Theory]
    [InlineData("\"severity\":\"minor\"", "\"severity\":\"mild\"")]
    [InlineData("\"as_of\":\"2026-05-01T00:00:00.000Z\"", "\"as_of\":\"1 May\"")]
    [InlineData("\"duration_seconds\":3600", "\"duration_seconds\":-1")]
    [InlineData("\"updates\":", "\"posts\":")]
    [InlineData("\"state\":\"resolved\"", "\"state\":\"over\"")]
    [InlineData("\"html\":", "\"page\":")]
    public void The_schema_refuses_what_is_wrong(string right, string wrong)
    {
        var files = GivenSite.Rendered(GivenSite.Sources(GivenSite.Incident("2026-04-08-mail")));

        files["history.json"].ShouldContain(right);
        files["history.json"] = files["history.json"].Replace(right, wrong, StringComparison.Ordinal);
        Faults(files).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_text_stands_there_as_Markdown_as_HTML_and_plain()
    {
        var json = JsonDocument.Parse(GivenSite.Rendered(GivenSite.Sources(GivenSite.Incident("2026-04-08-mail")))["history.json"]).RootElement;

        json.GetProperty("incidents")[0].GetProperty("updates")[0].GetProperty("body").ToString()
            .ShouldBe("""{"markdown":"We look into *it*.","html":"<p>We look into <em>it</em>.</p>","text":"We look into it."}""");
        json.GetProperty("incidents")[0].GetProperty("duration_seconds").GetInt32().ShouldBe(3600);
        json.GetProperty("window").GetProperty("total_downtime_seconds").GetInt32().ShouldBe(3600);
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void The_table_has_every_incident_of_the_history_in_its_order(string site)
    {
        var files = Rendered(site);
        var incidents = JsonDocument.Parse(files["history.json"]).RootElement.GetProperty("incidents").EnumerateArray().ToArray();

        var rows = Rows(files["history.csv"]);

        string.Join(',', rows[0]).ShouldBe(Header);
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        rows.Skip(1).Select(r => (r[0], r[1], r[7])).ShouldBe(incidents.Select(i => (
            i.GetProperty("id").GetString()!,
            i.GetProperty("title").GetString()!,
            i.GetProperty("duration_seconds") is { ValueKind: JsonValueKind.Number } d ? d.GetRawText() : "")));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.com\";1)", "'=HYPERLINK(\"https://example.com\";1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("5 = 5, \"said\" they", "5 = 5, \"said\" they")]
    public void No_cell_begins_a_formula(string title, string cell)
    {
        var file = GivenSite.Incident("2026-04-08-mail");
        var files = GivenSite.Rendered(GivenSite.Sources(file with { Text = file.Text.Replace("About 2026-04-08-mail", $"'{title}'", StringComparison.Ordinal) }));

        Rows(files["history.csv"])[1][1].ShouldBe(cell);
        JsonDocument.Parse(files["history.json"]).RootElement.GetProperty("incidents")[0].GetProperty("title").GetString().ShouldBe(title);
    }

    [Fact]
    public void What_is_written_to_a_stream_is_what_is_rendered()
    {
        var outputs = GivenSite.Build(GivenSite.Sources(GivenSite.Incident("2026-04-08-mail"))).Outputs.Where(o => o.WriteTo is not null).ToArray();

        outputs.Select(o => o.Path).ShouldContain("history.json");
        foreach (var output in outputs)
        {
            using var stream = new MemoryStream();
            output.WriteTo!(stream);
            stream.ToArray().ShouldBe(output.Render().Value);
        }
    }

    private const string Header = "id,title,severity,status,started,detected,resolved,duration_seconds,components,tags,detected_by,source,updates,page,upstream,called_off";

    private static Dictionary<string, string> Rendered(string site)
    {
        var content = site == "sample" ? Repository.PathOf("content") : Repository.PathOf("tests", "Generator.Core.Tests", "Sites", site, "content");
        return SiteBuilder.Build(Repository.ReadSite(content), Given.At("2026-07-01T00:00:00Z")).Outputs
            .Where(o => o.Path.StartsWith("history.", StringComparison.Ordinal))
            .ToDictionary(o => o.Path, o => Encoding.UTF8.GetString(o.Render().Value!), StringComparer.Ordinal);
    }

    /// <summary>The validator knows the drafts before 2020-12, which call the shared parts otherwise; nothing else in the schema differs.</summary>
    private static string[] Faults(Dictionary<string, string> files)
    {
        var schema = JsonSchema.FromJsonAsync(files["history.schema.json"].Replace("$defs", "definitions", StringComparison.Ordinal)).GetAwaiter().GetResult();
        return [.. schema.Validate(files["history.json"]).Select(e => e.ToString())];
    }

    /// <summary>A reader of RFC 4180 that knows nothing of the writer.</summary>
    private static List<string[]> Rows(string text)
    {
        var (rows, row, cell) = (new List<string[]>(), new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i += text[i] == '"' ? 2 : 1)
                {
                    cell.Append(text[i]);
                }

                i++;
            }
            else
            {
                for (; text[i] is not (',' or '\r'); i++)
                {
                    text[i].ShouldNotBe('"');
                    cell.Append(text[i]);
                }
            }

            row.Add(cell.ToString());
            cell.Clear();
            if (text[i] == ',')
            {
                i++;
                continue;
            }

            text.Substring(i, 2).ShouldBe("\r\n");
            i += 2;
            rows.Add([.. row]);
            row.Clear();
        }

        return rows;
    }
}
