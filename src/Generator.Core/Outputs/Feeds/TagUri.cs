namespace Generator.Core.Outputs.Feeds;

/// <summary>
/// Ids of feeds and their entries, tag URIs as RFC 4151 has them: <c>tag:&lt;host&gt;,2026-01-01:&lt;path of the site&gt;&lt;name&gt;</c>. The day is part
/// of the form and never changes; the name is an incident's id, which does not change with its title.
/// </summary>
internal static class TagUri
{
    private const string Day = "2026-01-01";

    /// <param name="url">The site's public address with a closing slash.</param>
    public static string Of(string url, string name)
    {
        var address = new Uri(url);
        return $"tag:{address.IdnHost.ToLowerInvariant()},{Day}:{address.AbsolutePath}{name}";
    }
}
