using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>The core's folders are in an order, and each uses only those before it.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] Order =
    [
        "Sources", "Diagnostics", "Markup", "Settings", "Incidents", "Checks", "Statistics", "Themes", "Outputs", "Published", "Imports",
    ];

    public static TheoryData<string> Folders => [.. Order];

    private static readonly string Core = Repository.PathOf("src", "Generator.Core");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() => Directory.EnumerateDirectories(Core)
        .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
        .Select(Path.GetFileName)
        .ShouldBe(Order, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_folders_before_it(string folder)
    {
        var later = Order[Array.IndexOf(Order, folder)..].Skip(1).ToHashSet();

        Uses(folder).Where(use => later.Contains(use.Folder)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_in_the_core_needs_imports() =>
        Directory.EnumerateFiles(Core, "*.cs").SelectMany(UsesOf).Select(u => u.Folder).ShouldNotContain("Imports");

    [Fact]
    public void The_reading_of_uses_finds_what_there_is()
    {
        Uses("Outputs").Select(u => u.Folder).ShouldContain("Themes");
        Uses("Imports").Select(u => u.Folder).Distinct().Count().ShouldBeGreaterThan(2);
    }

    private static IEnumerable<(string File, string Folder)> Uses(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories).SelectMany(UsesOf);

    private static IEnumerable<(string File, string Folder)> UsesOf(string path) => File.ReadLines(path)
        .Select(line => UsingLine().Match(line))
        .Where(match => match.Success)
        .Select(match => (Path.GetRelativePath(Core, path), match.Groups[1].Value));

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?Generator\.Core\.(\w+)")]
    private static partial Regex UsingLine();
}
