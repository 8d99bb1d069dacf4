using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class LinksTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("a/b.html", true)]
    [InlineData("../a.md", true)]
    [InlineData("/a", true)]
    [InlineData("#a:b", true)]
    [InlineData("?a:b", true)]
    [InlineData("a/b:c", true)]
    [InlineData("", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("\u0001javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData(@"/\example.org", false)]
    [InlineData(@"\\example.org", false)]
    [InlineData("/\n/example.org", false)]
    [InlineData("https:/example.org", false)]
    [InlineData("HTTP:example.org", false)]
    public void Only_http_https_mailto_and_relative_addresses_are_allowed(string address, bool allowed) => Links.IsAllowed(address).ShouldBe(allowed);

    [Theory]
    [InlineData("https:/example.org/a", "https://example.org/a")]
    [InlineData("Http:example.org", "http://example.org")]
    [InlineData("https://example.org", null)]
    [InlineData("mailto:a@example.org", null)]
    public void An_address_without_its_slashes_is_told_with_them(string address, string? whole) => Links.WithSlashes(address).ShouldBe(whole);

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("http://example.org:8080/a", true)]
    [InlineData("https://user:secret@example.org", false)]
    [InlineData("https://example\uFFFF.org", false)]
    [InlineData("https://example.org/\u0085", false)]
    [InlineData("https://", false)]
    [InlineData("example.org", false)]
    [InlineData("/a", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("https://example.org\\a", false)]
    public void A_web_address_has_a_host_and_no_secrets(string address, bool isOne) => Links.IsWebAddress(address).ShouldBe(isOne);

    [Theory]
    [InlineData("a.html", true)]
    [InlineData("#a", true)]
    [InlineData("https://example.org", false)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData("javascript:x", false)]
    public void A_relative_address_has_neither_scheme_nor_host(string address, bool relative) => Links.IsRelative(address).ShouldBe(relative);
}
