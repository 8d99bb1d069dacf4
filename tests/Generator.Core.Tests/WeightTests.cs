using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>What a reader's browser has to load, compressed as servers do it.</summary>
public sealed partial class WeightTests
{
    private const int Kilobyte = 1024;

    private static readonly Dictionary<string, Output> Sample = SiteBuilder.Build(Repository.ReadSite(Repository.PathOf("content")), Given.At("2026-07-10T00:00:00Z"))
        .Outputs.ToDictionary(o => o.Path, StringComparer.Ordinal);

    [Fact]
    public void The_front_page_of_the_sample_is_less_than_14_KB() => Weight("index.html").ShouldBeLessThan(14 * Kilobyte);

    [Fact]
    public void The_statistics_of_the_sample_are_less_than_14_KB() => Weight("statistics.html").ShouldBeLessThan(14 * Kilobyte);

    /// <summary>Besides these a browser asks for the site's icon, once and after the page is there.</summary>
    [Fact]
    public void The_front_page_needs_three_requests_at_most() =>
        Loaded().Count(Text("index.html")).ShouldBeLessThanOrEqualTo(2, "besides the page itself");

    [Fact]
    public void An_incident_page_is_less_than_6_KB() =>
        Sample.Keys.Where(path => path.StartsWith("incidents/", StringComparison.Ordinal)).Max(Weight).ShouldBeLessThan(6 * Kilobyte);

    [Fact]
    public void All_scripts_together_are_less_than_10_KB() =>
        Sample.Keys.Where(path => path.EndsWith(".js", StringComparison.Ordinal)).Sum(Weight).ShouldBeLessThan(10 * Kilobyte);

    [Fact]
    public void No_script_and_no_font_keeps_a_page_from_being_painted()
    {
        foreach (var page in Sample.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            Scripts().Matches(Text(page)).ShouldAllBe(script => script.Value.StartsWith("<script defer ", StringComparison.Ordinal) || script.Value.StartsWith("<script type=\"application/ld+json\"", StringComparison.Ordinal), page);
        }

        Sample.Keys.Where(path => path.EndsWith(".css", StringComparison.Ordinal)).ShouldAllBe(path => !Text(path).Contains("@font-face", StringComparison.Ordinal) && !Text(path).Contains("@import", StringComparison.Ordinal));
    }

    private static byte[] Bytes(string path) => Sample[path].Render().Value!;

    private static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    private static long Weight(string path)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Bytes(path));
        }

        return compressed.Length;
    }

    [GeneratedRegex("<link rel=\"(?:stylesheet|preload)\"|<(?:script|img|iframe|source|object)\\b[^>]* (?:src|srcset|data)=")]
    private static partial Regex Loaded();

    [GeneratedRegex("<script\\b[^>]*>")]
    private static partial Regex Scripts();
}
