using Generator.Core.Tests.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class TopicPagesTests
{
    private static readonly Core.Sources.ThemeSources Theme = GivenTheme.WholeSources(
        GivenTheme.File("pages/topics.html", "{{ topics.count }}:{{ for topic in topics.items; topic.path; ' '; topic.count; ';'; end }}"),
        GivenTheme.File("pages/topic.html", "{{ topic.name }} {{ topic.is_provider }} {{ topic.count }} {{ hours topic.downtime }}:{{ topic.incidents.size }} {{ topic.incidents[0].id }}"));

    [Fact]
    public void There_are_pages_only_where_there_are_tags_or_providers() =>
        GivenSite.Build(GivenSite.Sources(GivenSite.Incident("a"))).Outputs.Select(o => o.Path).ShouldNotContain(p => p.StartsWith("tags/", StringComparison.Ordinal) || p.StartsWith("upstream/", StringComparison.Ordinal));

    [Fact]
    public void Tags_and_providers_have_a_page_each_and_a_list()
    {
        var site = GivenSite.Rendered(GivenSite.Sources(
            GivenSite.Incident("b", more: "tags: [dns, mail]\nupstream: [Example Cloud]"),
            GivenSite.Incident("a", "2026-04-07", "tags: [DNS]\nupstream: [Example Cloud]")) with
        { Themes = [Theme] });

        site["tags/index.html"].ShouldBe("2:tags/dns.html 2;tags/mail.html 1;");
        site["tags/dns.html"].ShouldBe("DNS false 2 2h:2 b");
        site["tags/mail.html"].ShouldBe("mail false 1 1h:1 b");
        site["upstream/index.html"].ShouldBe("1:upstream/example-cloud.html 2;");
        site["upstream/example-cloud.html"].ShouldBe("Example Cloud true 2 2h:2 b");
    }

    [Fact]
    public void A_page_lists_the_newest_five_hundred() =>
        GivenSite.Rendered(GivenSite.Sources(Enumerable.Range(0, 501).Select(n => GivenSite.Incident($"i{n}", "2026-04-08", "tags: [x]"))) with { Themes = [Theme] })["tags/x.html"]
            .ShouldBe("x false 501 501h:500 i0");
}
