using System.Text;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

/// <summary>Every file of data of whole sites against the form that its readers know; <c>Schemas/</c> holds those of others, <c>history.schema.json</c> is the site's own.</summary>
public sealed class DataFilesTests
{
    private static readonly JsonSchema Statuspage = Read("statuspage");
    private static readonly JsonSchema JsonFeed = Read("json-feed");
    private static readonly JsonSchema Badge = Read("badge");

    public static TheoryData<string, string> Files =>
        [.. SiteTests.Sites.SelectMany(site => SiteTests.OutputsOf(site.Data).Where(o => SchemaOf(o.Path) is not null), (site, output) => (site.Data, output.Path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_has_the_form_that_its_readers_know(string site, string path) =>
        SchemaOf(path)!.Validate(Text(site, path)).Select(e => e.ToString()).ShouldBeEmpty();

    [Theory]
    [InlineData("api/v2/incidents.json", "\"impact\":\"major\"", "\"impact\":\"severe\"")]
    [InlineData("api/v2/summary.json", "\"indicator\":", "\"colour\":")]
    [InlineData("feed.json", "\"date_modified\": \"", "\"date_modified\": \"about ")]
    [InlineData("badge.json", "\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    public void What_is_wrong_is_refused(string path, string right, string wrong)
    {
        var text = Text("odd", path);

        text.ShouldContain(right);
        SchemaOf(path)!.Validate(text.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_file_of_data_has_a_form() => SiteTests.OutputsOf("odd").Select(o => o.Path)
        .Where(path => path.EndsWith(".json", StringComparison.Ordinal) && !path.StartsWith("search/", StringComparison.Ordinal) && SchemaOf(path) is null)
        .ShouldBe(["history.json", "history.schema.json"], ignoreOrder: true);

    private static JsonSchema? SchemaOf(string path) => path switch
    {
        _ when path.StartsWith("api/v2/", StringComparison.Ordinal) => Statuspage,
        _ when path.EndsWith("feed.json", StringComparison.Ordinal) => JsonFeed,
        _ when path.EndsWith("badge.json", StringComparison.Ordinal) => Badge,
        _ => null,
    };

    private static string Text(string site, string path) => Encoding.UTF8.GetString(SiteTests.OutputsOf(site).Single(o => o.Path == path).Render().Value!);

    private static JsonSchema Read(string name) =>
        JsonSchema.FromFileAsync(Repository.PathOf("tests", "Generator.Core.Tests", "Outputs", "Schemas", name + ".schema.json")).GetAwaiter().GetResult();
}
