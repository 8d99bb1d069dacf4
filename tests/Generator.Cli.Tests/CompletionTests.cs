using System.ComponentModel;
using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests;

/// <summary>What a shell is offered: by asking the program, and by running its scripts in the shells that are there.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Outages outages = new();

    public CompletionTests() => outages.Write("content/site.yaml", "service: Acme\ncomponents: [Mail, Web Console, Website, \"Bob's $x\"]\n");

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("outages bui", "build")]
    [InlineData("outages schema ", "incident site")]
    [InlineData("outages completion z", "zsh")]
    [InlineData("outages new x --severity m", "maintenance major minor")]
    [InlineData("outages update x --state mo", "monitoring")]
    [InlineData("outages explain GEN01", "GEN010 GEN011 GEN012 GEN013 GEN014 GEN015 GEN016 GEN017 GEN018 GEN019")]
    [InlineData("outages build --ou", "--out")]
    [InlineData("outages check --jo", "--jobs")]
    [InlineData("outages check --ag", "--against")]
    [InlineData("outages check --against ", "")] // files and folders, by the shell itself
    [InlineData("outages build --jobs ", "")]
    [InlineData("outages build --tim", "--timings")]
    [InlineData("outages new x --component Mai", "Mail")]
    [InlineData("outages import statuspage ", "")] // files, by the shell itself
    [InlineData("outages build --frobnicate", "")]
    [InlineData("outages new --severity", "")]
    public void The_program_says_what_could_come_next_and_never_complains(string line, string expected)
    {
        var result = outages.Run($"[suggest:{line.Length}]", line);

        (result.ExitCode, result.Error).ShouldBe((0, ""));
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("service: [\n")]
    [InlineData("")]
    [InlineData(null)]
    public void Broken_or_missing_content_offers_nothing_and_is_no_error(string? settings)
    {
        if (settings is null)
        {
            Directory.Delete(outages.PathOf("content"), recursive: true);
        }
        else
        {
            outages.Write("content/site.yaml", settings);
        }

        const string Line = "outages new x --component M";
        outages.Run($"[suggest:{Line.Length}]", Line).ShouldBe(new(0, "", ""));
    }

    [Fact]
    public void Components_come_from_the_content_that_the_line_names()
    {
        outages.Write("other/site.yaml", "service: Acme\ncomponents: [Elsewhere]\n");

        const string Line = "outages new x --content other --component E";
        outages.Run($"[suggest:{Line.Length}]", Line).Output.ShouldBe("Elsewhere\n");
    }

    [Theory]
    [InlineData("outages bui", "bui", "build")]
    [InlineData("outages new x --component Web", "Web", "Web\\ Console|Website")]
    [InlineData("outages new x --component \"Web C", "\"Web C", "Web Console")]
    [InlineData("outages new x --component B", "B", "Bob\\'s\\ \\$x")]
    [InlineData("outages build --content cont", "cont", "")]
    public void Bash_gets_words_that_it_can_insert(string line, string word, string expected) => Shell(
        "bash",
        """
        source <(outages completion bash)
        COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=(outages "$2") COMP_CWORD=1
        _outages
        IFS='|'; echo "${COMPREPLY[*]}"
        """,
        line,
        word).ShouldBe(expected + "\n");

    [Theory]
    [InlineData("outages bui", "build")]
    [InlineData("outages new x --component Web", "Web Console|Website")]
    [InlineData("outages build --content cont", "content/")]
    public void Fish_gets_words(string line, string expected) =>
        Shell("fish", "outages completion fish | source; complete -C $argv[1] | string join '|'", line).ShouldBe(expected + "\n");

    [Fact]
    public void Zsh_can_read_its_script() => Shell("zsh", "outages completion zsh > script && zsh -n script && echo read").ShouldBe("read\n");

    /// <summary>Runs lines in a shell that finds the program by its name; the test is skipped where there is no such shell.</summary>
    private string Shell(string shell, string script, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the shells of Unix");
        outages.Write("bin/outages", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "outages.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(outages.PathOf("bin", "outages"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        string[] own = shell == "fish" ? ["--no-config", "-c", script] : shell == "zsh" ? ["-f", "-c", script, "zsh"] : ["--norc", "-c", script, "bash"];
        var start = new ProcessStartInfo(shell, [.. own, .. arguments]) { WorkingDirectory = outages.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{outages.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = outages.Folder;
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            error.GetAwaiter().GetResult().ShouldBeEmpty();
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{shell} is not installed");
            throw;
        }
    }
}
