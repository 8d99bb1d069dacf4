using System.Text;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class MarkdownTwinsTests
{
    private const string Id = "2026-04-08-mail";

    [Fact]
    public void There_are_none_unless_a_site_asks_for_them()
    {
        var files = GivenSite.Rendered(GivenSite.Sources(GivenSite.Incident(Id)));

        files.ShouldNotContainKey($"incidents/{Id}.md");
        files.Keys.ShouldNotContain(p => p.StartsWith("api/v2/incidents/", StringComparison.Ordinal) && !p.EndsWith("unresolved.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_twin_is_the_file_as_it_was_written() => Twin(GivenSite.Incident(Id)).ShouldBe(GivenSite.Incident(Id).Text);

    [Theory]
    [InlineData("[a](../2026/2026-04-08-mail.md)", "[a](../incidents/2026-04-08-mail.md)")]
    [InlineData("[a](2026-04-08-mail.md#update-1 \"title\")", "[a](../incidents/2026-04-08-mail.md#update-1 \"title\")")]
    [InlineData("[2026-04-08-mail.md](2026-04-08-mail.md)", "[2026-04-08-mail.md](../incidents/2026-04-08-mail.md)")]
    [InlineData("![p](../../files/a.png) and [p](files/a.png)", "![p](../files/a.png) and [p](../files/a.png)")]
    [InlineData("[p](<../../files/a.png>)", "[p](<../files/a.png>)")]
    [InlineData("[![p](../../files/a.png)](/files/a.png)", "[![p](../files/a.png)](../files/a.png)")]
    [InlineData("[p][q]\n\n[q]: ../../files/a.png \"t\"", "[p][q]\n\n[q]: ../files/a.png \"t\"")]
    [InlineData("| a |\n|---|\n| [p](../../files/a.png) |", "| a |\n|---|\n| [p](../files/a.png) |")]
    [InlineData("> - [p](../../files/a.png)", "> - [p](../files/a.png)")]
    [InlineData("`[p](../../files/a.png)`", "`[p](../../files/a.png)`")]
    [InlineData("[p](#update-1) <https://example.org/a.md> https://example.org/b.md", "[p](#update-1) <https://example.org/a.md> https://example.org/b.md")]
    public void Its_links_are_right_where_it_lies(string written, string published)
    {
        var file = GivenSite.Incident(Id);
        SourceFile With(string text) => file with { Text = file.Text.Replace("We look into *it*.", text, StringComparison.Ordinal) + $"\n## Postmortem\n\n{text}\n" };

        Twin(With(written)).ShouldBe(With(published).Text);
    }

    [Fact]
    public void An_incident_can_have_a_file_of_its_own_in_the_API()
    {
        var outputs = GivenSite.Rendered(Asking(GivenSite.Incident(Id)));

        var file = outputs.Single(f => f.Key.StartsWith("api/v2/incidents/", StringComparison.Ordinal) && !f.Key.EndsWith("unresolved.json", StringComparison.Ordinal));
        file.Value.ShouldContain($"\"incident\":{{\"id\":\"{Path.GetFileNameWithoutExtension(file.Key)}\"");
        file.Value.ShouldContain($"\"x_id\":\"{Id}\"");
    }

    private static string Twin(SourceFile file) => GivenSite.Rendered(Asking(file))[$"incidents/{Id}.md"];

    private static SiteSources Asking(SourceFile file) => GivenSite.Sources(file) with
    {
        Settings = new("content/site.yaml", Given.SettingsYaml + "\noutputs: {incident_json: yes, incident_markdown: yes}\n"),
        Files = [new("files/a.png", Encoding.UTF8.GetBytes("a"))],
    };
}
