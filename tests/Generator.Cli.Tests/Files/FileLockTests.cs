using Generator.Cli.Files;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Files;

public sealed class FileLockTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("outages-");

    private string PathOf => Path.Join(folder.FullName, "lock");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_held_cannot_be_had()
    {
        using var held = new FileLock(PathOf);

        Should.Throw<LockHeldException>(() => new FileLock(PathOf));
    }

    [Fact]
    public void What_was_given_back_can_be_had_again_and_leaves_nothing_behind()
    {
        new FileLock(PathOf).Dispose();
        new FileLock(PathOf).Dispose();

        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public void What_another_program_made_under_its_name_is_left_as_it_is()
    {
        File.WriteAllText(PathOf, "Something precious.");
        Should.Throw<IOException>(() => new FileLock(PathOf)).ShouldNotBeOfType<LockHeldException>();
        File.ReadAllText(PathOf).ShouldBe("Something precious.");
    }

    [Fact]
    public void A_link_under_its_name_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var elsewhere = Path.Join(folder.FullName, "elsewhere");
        File.WriteAllText(elsewhere, "");
        File.CreateSymbolicLink(PathOf, elsewhere);

        Should.Throw<IOException>(() => new FileLock(PathOf)).ShouldNotBeOfType<LockHeldException>();
        File.ReadAllBytes(elsewhere).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_program_that_was_killed_left_can_be_had()
    {
        File.WriteAllBytes(PathOf, Guid.NewGuid().ToByteArray());

        Should.NotThrow(() => new FileLock(PathOf).Dispose());
    }

    [Fact]
    public void Of_many_who_take_it_and_give_it_back_one_has_it_at_a_time()
    {
        var (holders, most, taken) = (0, 0, 0);
        Parallel.For(0, 20_000, new() { MaxDegreeOfParallelism = 8 }, _ =>
        {
            try
            {
                using var held = new FileLock(PathOf);
                most = Math.Max(most, Interlocked.Increment(ref holders));
                Interlocked.Increment(ref taken);
                Thread.Sleep(taken % 16 == 0 ? 1 : 0);
                Interlocked.Decrement(ref holders);
            }
            catch (IOException)
            {
                // Another has it.
            }
        });

        most.ShouldBe(1);
        taken.ShouldBeGreaterThan(0);
        folder.GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public void A_second_build_of_a_folder_is_told_of_the_first()
    {
        using var held = new FileLock(Path.Join(folder.FullName, "._site.outages-lock"));
        var site = new OutputFolder(Path.Join(folder.FullName, "_site"));

        Should.Throw<IOException>(() => site.Replace([], 1, _ => { })).Message.ShouldContain("another build is writing");

        Directory.Exists(Path.Join(folder.FullName, "_site")).ShouldBeFalse();
    }
}
