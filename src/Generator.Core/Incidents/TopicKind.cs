using System.Collections.Immutable;
using Generator.Core.Markup;

namespace Generator.Core.Incidents;

/// <summary>What authors gather incidents by, besides components.</summary>
/// <param name="Noun">In a finding: a tag.</param>
/// <param name="Field">The field of incidents that has the names; also the folder of the pages.</param>
public sealed record TopicKind(string Noun, string Field, Func<Incident, ImmutableArray<string>> NamesIn)
{
    public static readonly TopicKind Tag = new("tag", "tags", i => i.Tags);
    public static readonly TopicKind Provider = new("provider", "upstream", i => i.Upstream);

    public static readonly ImmutableArray<TopicKind> All = [Tag, Provider];

    /// <summary>The last part of the address of the list of all.</summary>
    public const string List = "index";

    /// <summary>
    /// A name's part of the address; nothing when it has none. Names with the same one share a page, among them those that
    /// differ in case alone.
    /// </summary>
    public static string? SlugOf(string name) => Slug.Of(name) is var slug && Slug.IsValid(slug) && slug != List ? slug : null;
}
