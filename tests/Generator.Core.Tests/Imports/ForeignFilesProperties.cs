using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Generator.Core.Tests.Fuzzing;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>Whatever the files of a foreign program hold: reading them ends, never throws, and gives drafts whose files can be read.</summary>
public sealed class ForeignFilesProperties
{
    private const string Issue = """
        ---
        title: Uploads fail
        date: 2018-04-13 15:54:00
        resolved: true
        resolvedWhen: 2018-04-13 17:30:00
        severity: down
        affected: [Uploads, cdn]
        ---
        *Resolved* - Over. {{< track "2018-04-13 17:30:00" >}}

        **Investigating**: See [this](javascript:x). {{< track "2018-04-13 15:54:00" >}}

        <!-- comment -->
        """;

    private const string Toml = """
        +++
        title = "Uploads fail"
        date = 2018-04-13T15:54:00Z
        affected = ["A", "B"]
        [params]
        x = {a = 1}
        +++
        [Final message] Over.
        """;

    private const string Json = """
        [{"number": 1, "title": "🛑 API is down", "body": "In `x`.", "createdAt": "2023-03-01T10:00:00Z", "closedAt": "2023-03-01T11:00:00Z",
          "labels": [{"name": "status"}, {"name": "api"}], "comments": [{"body": "**Resolved:** Up.", "createdAt": "2023-03-01T10:20:00Z"}]},
         {"number": 2, "title": "Move", "body": "<!--\nstart: 2023-03-01T12:00:00Z\nend: 2023-03-01T13:00:00Z\nexpectedDown: api\n-->", "createdAt": "2023-03-01T10:00:00Z", "labels": [{"name": "maintenance"}]}]
        """;

    private const string Log = "0a\t2023-03-01T10:00:00Z\t🟥 API is down (500 in 1 ms)\n0b\t2023-03-01T10:10:00Z\t🟩 API is up (200 in 1 ms)\n";

    private static readonly string[] Fragments =
    [
        "\n", "\n\n", "---\n", "+++\n", "## x\n", "## Resolved — 2026-04-08 18:07 UTC\n", "```\n", "~~~~", "    ", "\t", "- ", "> ", "***", "[x](javascript:a)", "![x](data:b)", "[a]: vbscript:c\n",
        "<javascript:d>", "ftp://e.example", "tel:1", "www.example.org", "<!--", "-->", "{{<", ">}}", "{{< track \"", "\" >}}", "{{% x %}}", "*Resolved*", "**Update**:", "[Final message]", "Post-mortem:",
        "title: ", "date: ", "resolved: false\n", "null", "~", "&a", "*a", "!t ", "[", "]", "{", "}", "\"", "'", "\\", "\\ud83d", "1e400", "99999999999999999999", "0001-01-01T00:00:00Z", "9999-12-31",
        "2018-04-13", "T9:05", "-00:00", "+23:00", "\0", "\u0007", "\uFEFF", "\uFFFF", "\u2028", "é", "😀", "\r", "\r\n", ",", ":", "|a|b|\n|-|-|\n", "🟥 ", "🟨 ", " is down", "\t\t",
    ];

    private static readonly Gen<(int At, int Length, string Text)> Change = Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 12], Gen.OneOf(Fragments));

    [Theory]
    [InlineData("cstate", "content/issues/a.md", Issue)]
    [InlineData("cstate", "content/issues/a.md", Toml)]
    [InlineData("cstate", "config.yml", "title: A\nbaseURL: https://a.example\nparams:\n  categories:\n  - name: C\n  systems:\n  - name: S\n    category: C\n")]
    [InlineData("cstate", "config.toml", "title = 'A'\n[[params.systems]]\nname = 'S'\n[[params.categories]]\nname = 'C'\n")]
    [InlineData("upptime", "issues.json", Json)]
    [InlineData("upptime", "history.tsv", Log)]
    [InlineData("upptime", "history/api.yml", "status: down\nname: API\n")]
    public void A_file_that_was_damaged_gives_drafts_that_can_be_read(string importer, string path, string text) => Change.Array[1, 8].Sample(
        changes =>
        {
            var damaged = changes.Aggregate(text, (t, c) => t.Remove(c.At % t.Length, Math.Min(c.Length, t.Length - (c.At % t.Length) - 1)).Insert(c.At % t.Length, c.Text));

            // A change can halve a surrogate pair, which no text has that was read as UTF-8.
            ShouldBeReadable(Read(importer, new(path, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(damaged)))));
        },
        iter: Fuzz.Of(300));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("null")]
    [InlineData("---\n---\n")]
    [InlineData("+++\n+++\n")]
    [InlineData("---\nnull\n---\n")]
    [InlineData("+++\nx = \"\\ud800\"\n+++\n")]
    [InlineData("+++\na = 1\na = 2\n+++\n")]
    [InlineData("---\ntitle: ~\ndate: ~\nseverity: ~\naffected: ~\n---\n")]
    [InlineData("---\na: &a [*a]\n---\n")]
    [InlineData("[null, 1, \"x\", [], {}, {\"labels\": null}, {\"labels\": [null, 1, {\"name\": 1}, {\"name\": \"status\"}], \"number\": 1e400, \"title\": [], \"createdAt\": {}, \"comments\": [null, 1]}]")]
    [InlineData("[{\"labels\": [{\"name\": \"status\"}], \"title\": \"\\ud83d\"}]")]
    [InlineData("[{\"labels\": [{\"name\": \"status\"}], \"title\": \"x\", \"createdAt\": \"2023-03-01T10:00:00Z\", \"closedAt\": \"0001-01-01T00:00:00Z\", \"comments\": [{}]}]")]
    [InlineData("[{\"labels\": [{\"name\": \"status\"}]")]
    [InlineData("\0\u0001\uFFFF\t\0\t\uD83D")]
    [InlineData("\t\t\t\n\t2023-03-01T10:00:00Z\t\n")]
    public void Nothing_that_stands_in_a_file_ends_the_import(string text)
    {
        foreach (var (importer, path) in Places)
        {
            ShouldBeReadable(Read(importer, new(path, text)));
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("- ")]
    [InlineData("a = {a=")]
    [InlineData("*Resolved*\n")]
    [InlineData("<!--")]
    [InlineData("{{< track \"")]
    [InlineData("{{< x ")]
    [InlineData("[a](")]
    [InlineData("> ")]
    [InlineData("|a")]
    [InlineData("2023-03-01 ")]
    [InlineData("🟥 a is down ")]
    [InlineData("# a\n")]
    [InlineData("<a:")]
    [InlineData("\t")]
    public void A_file_that_repeats_itself_is_read(string piece)
    {
        foreach (var text in (string[])[.. new[] { 65, 20_000 }.Select(n => string.Concat(Enumerable.Repeat(piece, n)))])
        {
            foreach (var (importer, path) in Places)
            {
                ShouldBeReadable(Read(importer, new(path, text)), gate: true);
                ShouldBeReadable(Read(importer, new(path, $"---\ntitle: x\ndate: 2020-01-01 10:00:00\n---\n{text}")), gate: true);
                ShouldBeReadable(Read(importer, new(path, $"---\ntitle: x\nx: {text}\n---\n")), gate: true);
                ShouldBeReadable(Read(importer, new(path, $"+++\ntitle = \"x\"\nx = {text}\n+++\n")), gate: true);
                ShouldBeReadable(Read(importer, new(path, $"0a\t2023-03-01T10:00:00Z\t{text}\n")), gate: true);
            }
        }
    }

    [Fact]
    public void One_deep_record_does_not_keep_the_others_from_being_read()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 20_000)) + new string(']', 20_000);

        Read("upptime", new("issues.json", Json.Replace("[{\"number\": 1", $"[{{\"x\": {deep}}}, {deep}, {{\"number\": 1", StringComparison.Ordinal))).Incidents.Length.ShouldBe(2);
    }

    [Fact]
    public void Ten_thousand_files_of_a_few_names_are_read_under_distinct_ids()
    {
        var result = CstateImport.Read([.. Enumerable.Range(0, 10_000).Select(i => new SourceFile($"content/issues/{i % 2}/same-{i / 2}.md", Issue))]);

        result.Incidents.Select(i => i.Id).Distinct().Count().ShouldBe(10_000);
    }

    private static readonly ImmutableArray<(string Importer, string Path)> Places =
    [
        ("cstate", "content/issues/a.md"), ("cstate", "config.yml"), ("cstate", "config.toml"),
        ("upptime", "issues.json"), ("upptime", "history.tsv"), ("upptime", "history/api.yml"), ("upptime", ".upptimerc.yml"),
    ];

    private static ImportResult Read(string importer, SourceFile file) => Importers.All.Single(i => i.Name == importer).Read([file]);

    /// <param name="gate">Whether a draft may have become too large for a file.</param>
    private static void ShouldBeReadable(ImportResult result, bool gate = false)
    {
        foreach (var draft in result.Incidents)
        {
            var file = TextDecoder.Decode("content/" + draft.Path, Encoding.UTF8.GetBytes(IncidentWriter.Write(draft))).Value.ShouldNotBeNull();
            var parsed = IncidentParser.Parse(file, settings: null);
            parsed.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty();
            parsed.Value!.Updates.Select(u => u.Body.Text).ShouldBe(draft.Updates.Select(u => u.Markdown));
        }

        result.Diagnostics.ShouldNotContain(d => !gate && d.Message.Contains("could not be read", StringComparison.Ordinal), "the last gate had to close, so that a part before it let something through");
    }
}
