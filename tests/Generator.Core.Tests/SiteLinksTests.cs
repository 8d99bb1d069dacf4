using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Generator.Core.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>Every link of every page leads to a file of the site, and every fragment to an element of the page it names.</summary>
public sealed class SiteLinksTests
{
    private static readonly HtmlParser Parser = new();

    [Theory]
    [MemberData(nameof(SiteTests.Sites), MemberType = typeof(SiteTests))]
    public void Every_link_inside_the_site_leads_somewhere(string site)
    {
        var outputs = SiteTests.OutputsOf(site);
        var pages = outputs.Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(o => o.Path, Parse, StringComparer.Ordinal);
        var files = outputs.Select(o => o.Path).ToHashSet(StringComparer.Ordinal);

        var dead = pages.SelectMany(page => References(page.Value).Select(reference => (page.Key, reference)))
            .Where(r => Fault(r.Key, r.reference, files, pages) is not null)
            .Select(r => $"{r.Key}: {r.reference}");

        dead.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SiteTests.Sites), MemberType = typeof(SiteTests))]
    public void No_page_uses_an_id_twice_or_names_one_that_it_lacks(string site)
    {
        foreach (var output in SiteTests.OutputsOf(site).Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = Parse(output);
            var ids = page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();

            ids.ShouldBeUnique(output.Path);
            page.All.SelectMany(Named).Except(ids, StringComparer.Ordinal).ShouldBeEmpty(output.Path);
        }
    }

    private static IDocument Parse(Output output) => Parser.ParseDocument(new MemoryStream(output.Render().Value!));

    private static IEnumerable<string> References(IDocument page) => page.All
        .SelectMany(e => new[] { "href", "src", "action" }.Select(e.GetAttribute))
        .OfType<string>();

    private static IEnumerable<string> Named(IElement element) => new[] { "aria-labelledby", "aria-describedby", "aria-controls", "for" }
        .Select(element.GetAttribute)
        .OfType<string>()
        .SelectMany(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with a reference; nothing when it leads outside or to where it says.</summary>
    private static string? Fault(string from, string reference, HashSet<string> files, Dictionary<string, IDocument> pages)
    {
        var target = new Uri(new Uri("site:///odd/" + from), reference);
        if (target.Scheme is not "site")
        {
            return target.Scheme is "http" or "https" or "mailto" or "data" ? null : "scheme";
        }

        var path = Uri.UnescapeDataString(target.AbsolutePath)["/odd/".Length..];
        path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (!files.Contains(path))
        {
            return "no such file";
        }

        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return fragment.Length == 0 || pages[path].GetElementById(fragment) is not null ? null : "no such place";
    }
}
