using System.Text;
using CsCheck;
using Generator.Core.Published;
using Generator.Core.Sources;
using Generator.Core.Tests.Published;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Fuzzing;

/// <summary>Whatever stands in the files of a published site: they are compared with the new one, or told to be none of a site.</summary>
public sealed class PublishedFuzzTests
{
    private static readonly SiteSources Now = GivenPublished.Sources(
        GivenPublished.Incident(fields: "severity: minor\naliases: [old-address]\ntags: [x]\ncorrections: [{date: 2026-04-10, text: a}]\n"),
        GivenPublished.Incident("2026-04-09-mail", updates: GivenPublished.Investigating));

    private static readonly PublishedFiles Before = GivenPublished.Files(Now);

    private static readonly string[] Pieces =
    [
        "null", "{}", "[]", "[[[[[[[[[[", "{\"a\":", "\"id\":", "\"version\":1,", "\"incidents\":", "\"updates\":[", "\"\\ud83d\"", "\\ud83d", "\\u0000", "2026-04-08T18:07:00.000Z", "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z",
        "<loc>", "</loc>", "<url>", "<sitemapindex>", "<sitemap>", "<id>", "xmlns=\"", "<!DOCTYPE a>", "<![CDATA[", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "encoding=\"x\"", "&lt;", "&#0;", "&#xd83d;", "http://", "https://[", "%ed%a0%80", "../", "UID:", "\r\n ", "BEGIN:",
    ];

    [Theory]
    [InlineData(PublishedFiles.History)]
    [InlineData(PublishedFiles.Sitemap)]
    [InlineData(PublishedFiles.Calendar)]
    [InlineData("feed.atom.xml")]
    public void A_damaged_file_is_read_or_told_to_be_none(string path) => Fuzz.Run(Damaged(path), files =>
    {
        var (site, fault) = PublishedSite.Read(files);

        (site is null).ShouldBe(fault is not null);
        (fault ?? "").Length.ShouldBeLessThan(500);
    });

    [Theory]
    [InlineData(PublishedFiles.History)]
    [InlineData(PublishedFiles.Sitemap)]
    [InlineData(PublishedFiles.Calendar)]
    [InlineData("feed.atom.xml")]
    public void What_was_read_is_compared(string path) => Fuzz.Run(
        Damaged(path),
        files =>
        {
            if (PublishedSite.Read(files).Site is { } site)
            {
                Fuzz.ShouldBeTold(SiteBuilder.Build(Now, GivenPublished.AsOf, against: site).Diagnostics);
            }
        },
        share: 4);

    /// <summary>Damaged as a text, or in single bytes, so that it may be none.</summary>
    private static Gen<PublishedFiles> Damaged(string path)
    {
        var bytes = Before.Files.Single(f => f.Path == path).Bytes.ToArray();
        return Gen.OneOf(
            Fuzz.Damaged([Encoding.UTF8.GetString(bytes)], Pieces).Select(Encoding.UTF8.GetBytes),
            Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 6].Select(changes => Changed(bytes, changes))).Select(damaged => Before.With(path, damaged));
    }

    private static byte[] Changed(byte[] bytes, (int At, byte To)[] changes)
    {
        byte[] changed = [.. bytes];
        foreach (var (at, to) in changes)
        {
            changed[at] = to;
        }

        return changed;
    }
}
