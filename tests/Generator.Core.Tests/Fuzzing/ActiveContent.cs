using AngleSharp.Html.Parser;
using Shouldly;

namespace Generator.Core.Tests.Fuzzing;

/// <summary>What a browser would make of HTML: nothing in it may act.</summary>
internal static class ActiveContent
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "p", "em", "strong", "del", "a", "img", "code", "pre", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "div", "table", "thead", "tbody", "tr", "th", "td", "span",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "src", "alt", "title", "class", "start", "type", "tabindex", "style", "rel", "loading", "decoding",
    };

    private static readonly HtmlParser Parser = new();

    /// <summary>Only elements, attributes and addresses that authors may use.</summary>
    public static void ShouldBeNoneIn(string html)
    {
        foreach (var element in Parser.ParseDocument("<body>" + html).Body!.QuerySelectorAll("*"))
        {
            Harmless.Contains(element.LocalName).ShouldBeTrue($"<{element.LocalName}> in {html}");
            foreach (var attribute in element.Attributes)
            {
                Attributes.Contains(attribute.Name).ShouldBeTrue($"{attribute.Name} in {html}");
                (attribute.Name is not "style" || attribute.Value.StartsWith("text-align:", StringComparison.Ordinal)).ShouldBeTrue($"style in {html}");
            }

            ShouldBeSafe(element.GetAttribute("href"), html);
            ShouldBeSafe(element.GetAttribute("src"), html);
        }
    }

    /// <summary>A browser passes over control characters and space before and tabs and line ends within a scheme.</summary>
    private static void ShouldBeSafe(string? address, string html)
    {
        var read = string.Concat((address ?? "").Where(c => c > ' ' && c != '\u007f'));
        var scheme = read.IndexOfAny([':', '/', '?', '#']) is >= 0 and var end && read[end] == ':' ? read[..end].ToLowerInvariant() : "";
        scheme.ShouldBeOneOf(["", "http", "https", "mailto"], $"{address} in {html}");
    }
}
