using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Statistics;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>A page for each tag and for each provider whose failure caused incidents, and a list of either; none where none is named.</summary>
public static class TopicPages
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        .. Of(site, TopicKind.Tag, site.History.Topics.Tags),
        .. Of(site, TopicKind.Provider, site.History.Topics.Providers),
    ];

    private static IEnumerable<Output> Of(Site site, TopicKind kind, ImmutableArray<Topic> topics)
    {
        if (topics.IsEmpty)
        {
            return [];
        }

        var list = Topics(site, kind);
        return topics
            .Select(topic => Of(site, topic, list.Trail.Add((list.Title ?? "", list.Path))))
            .Prepend(Page.Of(
                site,
                list,
                scope => Views.Topics.Of(new TopicList(kind, topics), scope)) with { Listing = new([.. topics.SelectMany(t => t.Incidents)]) });
    }

    /// <summary>The list's facts.</summary>
    internal static PageFacts Topics(Site site, TopicKind kind)
    {
        var (title, about) = kind == TopicKind.Provider
            ? (site.Say("upstream.title"), site.Say("describe.upstream", site.Settings.Service))
            : (site.Say("tags.title"), site.Say("describe.tags", site.Settings.Service));
        return new(PageKind.Topics, Paths.Topics(kind), title, about) { Trail = Breadcrumbs.Below(site, Breadcrumbs.Archive(site)) };
    }

    private static Output Of(Site site, Topic topic, ImmutableArray<(string, string)> trail)
    {
        var (title, about) = topic.Kind == TopicKind.Provider
            ? (site.Say("upstream.one", topic.Name), site.Say("describe.provider", site.Settings.Service, topic.Name))
            : (site.Say("tags.one", topic.Name), site.Say("describe.tag", site.Settings.Service, topic.Name));
        return Page.Of(
            site,
            new(PageKind.Topic, Paths.Topic(topic.Kind, topic.Slug!), title ?? topic.Name, about) { Trail = trail },
            scope => Views.Topic.Of(topic, scope)) with { Listing = new(topic.Incidents) };
    }
}
