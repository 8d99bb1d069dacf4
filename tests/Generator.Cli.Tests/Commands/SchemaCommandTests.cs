using System.Text.Json;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("incident", "severity")]
    [InlineData("site", "service")]
    public void A_schema_is_printed_and_nothing_else(string what, string required)
    {
        var result = outages.Run("schema", what);

        (result.ExitCode, result.Error).ShouldBe((0, ""));
        using var schema = JsonDocument.Parse(result.Output);
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        schema.RootElement.GetProperty("required").EnumerateArray().Select(r => r.GetString()).ShouldContain(required);
        schema.RootElement.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void The_schema_of_incidents_knows_the_components_where_there_are_any()
    {
        outages.Run("schema", "incident").Output.ShouldContain("\"CloudMail Hosted Email\"");

        Directory.Delete(outages.PathOf("content"), recursive: true);
        outages.Run("schema", "incident").Output.ShouldNotContain("\"CloudMail Hosted Email\"");
    }

    [Fact]
    public void A_folder_that_was_named_must_be_there()
    {
        var result = outages.Run("schema", "incident", "--content", "elsewhere");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("there is no folder elsewhere");
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public void With_faulty_settings_they_are_shown_and_any_component_passes()
    {
        outages.Write("content/site.yaml", "servce: Acme\ncomponents: [Shield]\n");

        var result = outages.Run("schema", "incident");

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldContain("content/site.yaml:1:1: error GEN010");
        result.Output.ShouldNotContain("\"Shield\"");
    }
}
