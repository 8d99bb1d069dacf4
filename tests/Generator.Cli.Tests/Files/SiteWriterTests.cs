using Generator.Cli.Files;
using Generator.Core.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Files;

public sealed class SiteWriterTests : IDisposable
{
    private static readonly DateTime Old = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>More than is compared at a time.</summary>
    private static readonly byte[] Large = [.. Enumerable.Range(0, 150_000).Select(i => (byte)(i % 251))];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outages-");

    public SiteWriterTests()
    {
        folder.CreateSubdirectory("old");
        folder.CreateSubdirectory("new");
    }

    private static byte[] Other => [.. Large[..^1], 255];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_that_is_the_same_is_the_old_one_under_a_second_name()
    {
        Before("a.html", Large);

        Write(new(PathOf("new"), PathOf("old"), Known("a.html"), new()), Output.Of("a.html", Large)).ShouldBe(new(1, Large.Length, 1));

        File.WriteAllText(PathOf("old", "a.html"), "both");
        File.ReadAllText(PathOf("new", "a.html")).ShouldBe("both");
    }

    [Fact]
    public void Where_no_link_can_be_made_a_file_that_is_the_same_has_the_old_time_and_mode()
    {
        Before("a.html", Large);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("old", "a.html"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }

        Write(new(PathOf("new"), PathOf("old"), Known("a.html"), new()) { Link = (_, _) => false }, Output.Of("a.html", Large)).Unchanged.ShouldBe(1);

        var written = new FileInfo(PathOf("new", "a.html"));
        File.ReadAllBytes(written.FullName).ShouldBe(Large);
        written.LastWriteTimeUtc.ShouldBe(Old);
        if (!OperatingSystem.IsWindows())
        {
            written.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_piece_by_piece_keeps_its_time_when_it_is_the_same(bool same)
    {
        Before("history.json", same ? Large : Other);

        Write(new(PathOf("new"), PathOf("old"), Known("history.json"), new()), Output.Streamed("history.json", to => to.Write(Large))).Unchanged.ShouldBe(same ? 1 : 0);

        File.ReadAllBytes(PathOf("new", "history.json")).ShouldBe(Large);
        (File.GetLastWriteTimeUtc(PathOf("new", "history.json")) == Old).ShouldBe(same);
    }

    [Theory]
    [InlineData("shorter")]
    [InlineData("last byte")]
    [InlineData("not listed")]
    [InlineData("absent")]
    [InlineData("a link")]
    [InlineData("a folder")]
    public void Anything_else_is_written_anew_and_the_old_one_is_left_as_it_was(string difference)
    {
        var before = difference switch { "shorter" => Large[..^1], "last byte" => Other, _ => Large };
        Before("a.html", before);
        Turn("a.html", difference);

        Write(new(PathOf("new"), PathOf("old"), Known(difference == "not listed" ? "b.html" : "a.html"), new()), Output.Of("a.html", Large)).Unchanged.ShouldBe(0);

        File.ReadAllBytes(PathOf("new", "a.html")).ShouldBe(Large);
        new FileInfo(PathOf("new", "a.html")).LinkTarget.ShouldBeNull();
        File.GetLastWriteTimeUtc(PathOf("new", "a.html")).ShouldNotBe(Old);
        if (File.Exists(PathOf("old", "a.html")))
        {
            File.ReadAllBytes(PathOf("old", "a.html")).ShouldBe(before);
        }
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_into()
    {
        File.WriteAllText(PathOf("new", "a.html"), "there");

        Should.Throw<IOException>(() => Write(new(PathOf("new"), PathOf("old"), Known(), new()), Output.Of("a.html", Large)));

        File.ReadAllText(PathOf("new", "a.html")).ShouldBe("there");
    }

    private static Written Write(SiteWriter writer, Output output)
    {
        writer.Write(output).ShouldBeEmpty();
        return writer.Written;
    }

    private static HashSet<string> Known(params string[] paths) => [.. paths];

    private string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([folder.FullName, .. parts]);

    private void Before(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf("old", name), content);
        File.SetLastWriteTimeUtc(PathOf("old", name), Old);
    }

    private void Turn(string name, string into)
    {
        if (into is not ("absent" or "a link" or "a folder"))
        {
            return;
        }

        File.Move(PathOf("old", name), PathOf("elsewhere"));
        if (into == "a link")
        {
            File.CreateSymbolicLink(PathOf("old", name), PathOf("elsewhere"));
        }
        else if (into == "a folder")
        {
            Directory.CreateDirectory(PathOf("old", name));
        }
    }
}
