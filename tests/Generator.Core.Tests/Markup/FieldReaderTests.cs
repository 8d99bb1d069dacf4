using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class FieldReaderTests
{
    private static readonly ImmutableArray<Field> Fields = [new("title", "what happened", Kind.Text, Required: true), new("tags", "words", new Kind.ListOf(Kind.Text)), new("url", "an address", Kind.WebAddress)];

    [Fact]
    public void An_unknown_field_is_reported_with_the_nearest_known_one()
    {
        var finding = Found("titel: a\ntitle: b\n", _ => { }).ShouldHaveSingleItem();
        finding.Short().ShouldBe("GEN010 1:1 there is no field `titel`");
        finding.Help.ShouldBe("did you mean `title`?");
    }

    [Fact]
    public void A_field_like_no_other_is_reported_with_all_there_are() =>
        Found("title: b\nzebra: a\n", _ => { }).ShouldHaveSingleItem().Help.ShouldBe("known: title, tags, url");

    [Fact]
    public void A_required_field_that_is_missing_is_reported_at_the_mapping()
    {
        var finding = Found("tags: a\nurl: b\n", _ => { }).ShouldHaveSingleItem();
        finding.Short().ShouldBe("GEN011 1:1 the field `title` is missing");
        finding.Help.ShouldBe("add `title: …`: what happened");
    }

    [Theory]
    [InlineData("title:\n")]
    [InlineData("title: ~\n")]
    [InlineData("title: null\n")]
    [InlineData("title: \"\"\n")]
    [InlineData("title: '  '\n")]
    public void A_required_field_that_is_empty_is_reported_at_its_name(string yaml) =>
        Found($"tags: a\n{yaml}", f => f.Text("title").ShouldBeNull()).ShouldHaveSingleItem().Short().ShouldBe("GEN011 2:1 the field `title` is empty");

    [Fact]
    public void A_name_that_ends_the_text_is_reported_too() =>
        Found("tags: a\n? title", f => f.Text("title").ShouldBeNull()).ShouldHaveSingleItem().Short().ShouldBe("GEN011 2:3 the field `title` is empty");

    [Theory]
    [InlineData("Title: a\n", "did you mean `title`?")]
    [InlineData("{title:a}\n", "put a space behind the colon: `title: a`")]
    public void A_required_field_under_a_wrong_name_is_not_missing_besides(string yaml, string help) => Found(yaml, _ => { }).ShouldHaveSingleItem().Help.ShouldBe(help);

    [Fact]
    public void A_quoted_null_is_a_word() => Found("title: 'null'\n", f => f.Text("title").ShouldBe("null")).ShouldBeEmpty();

    [Fact]
    public void A_text_has_no_spaces_around_it() => Found("title: ' a b '\n", f => f.Text("title").ShouldBe("a b")).ShouldBeEmpty();

    [Fact]
    public void A_list_is_no_single_value() =>
        Found("title: [a]\n", f => f.Text("title").ShouldBeNull()).ShouldHaveSingleItem().Short().ShouldBe("GEN012 1:8 `title` takes a single value");

    [Fact]
    public void A_single_value_is_no_mapping() =>
        Found("title: a\n", f => f.Map("title").ShouldBeNull()).ShouldHaveSingleItem().Short().ShouldBe("GEN012 1:8 `title` takes fields");

    [Theory]
    [InlineData("tags: [a, b]\n", "a b")]
    [InlineData("tags:\n  - a\n  - b\n", "a b")]
    [InlineData("tags: a\n", "a")]
    [InlineData("tags:\n", "")]
    [InlineData("", "")]
    public void A_list_may_be_written_in_each_form_and_a_single_value_is_a_list_of_one(string yaml, string expected) =>
        Found($"title: x\n{yaml}", f => string.Join(' ', f.Scalars("tags").Select(s => s.Text)).ShouldBe(expected)).ShouldBeEmpty();

    [Fact]
    public void One_wrong_entry_does_not_hide_the_others()
    {
        var findings = Found("title: x\ntags: [a, [b], {c: d}, e]\n", f => f.Scalars("tags").Select(s => s.Text).ShouldBe(["a", "e"]));
        findings.Select(d => d.Short()).ShouldBe(["GEN012 2:11 an entry of `tags` is a single value", "GEN012 2:16 an entry of `tags` is a single value"]);
    }

    [Fact]
    public void A_date_is_read() => Found("title: 2026-04-08\n", f => f.Date("title").ShouldBe(new LocalDate(2026, 4, 8))).ShouldBeEmpty();

    [Fact]
    public void A_time_is_read() => Found("title: 2026-04-08T18:07:30Z\n", f => f.Time("title").ShouldBe(Given.At("2026-04-08T18:07:30Z"))).ShouldBeEmpty();

    [Fact]
    public void A_web_address_is_kept_as_written() =>
        Found("title: a\nurl: https://example.org/A%20b\n", f => f.WebAddress("url").ShouldBe("https://example.org/A%20b")).ShouldBeEmpty();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("example.org")]
    [InlineData("/a")]
    public void Anything_else_is_no_web_address(string address) => Found($"title: a\nurl: {address}\n", f => f.WebAddress("url").ShouldBeNull())
        .ShouldHaveSingleItem().Short().ShouldBe($"GEN018 2:6 `{address}` is not a web address");

    [Fact]
    public void The_place_of_an_absent_field_is_the_first_line_of_its_mapping() => Found(
        "title: a\ntags: b\n",
        f => (f.At("tags").Span.Start, f.At("url").Span).ShouldBe((15, new TextSpan(0, 8)))).ShouldBeEmpty();

    private static ImmutableArray<Diagnostic> Found(string yaml, Action<FieldReader> read)
    {
        var file = new SourceFile("a.yaml", yaml);
        var findings = new Findings();
        read(new FieldReader(file, YamlReader.Read(file, file.Whole).Value.ShouldBeOfType<YamlMap>(), Fields, findings));
        return findings.Drain();
    }
}
