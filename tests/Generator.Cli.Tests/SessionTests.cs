using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests;

/// <summary>The README's terminal session, replayed: each line behind <c>$</c> is run, and what it prints is what stands below it.</summary>
public sealed partial class SessionTests : IDisposable
{
    private static readonly string Readme = Path.Combine(Outages.RepositoryRoot(), "README.md");

    private readonly Outages outages = new();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void The_session_of_the_README_prints_what_it_shows()
    {
        var readme = File.ReadAllText(Readme);
        var shown = Session().Match(readme);
        var replayed = new StringBuilder();
        foreach (var command in shown.Groups["lines"].Value.Split('\n').Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
        {
            replayed.Append(command).Append('\n').Append(Bash(command[2..]));
        }

        shown.Success.ShouldBeTrue();
        readme.Replace(shown.Groups["lines"].Value, replayed.ToString(), StringComparison.Ordinal).ShouldMatchApproved(approval => approval
            .NoDiff()
            .WithFilenameGenerator((_, _, type, _) => type == "approved" ? Readme : Path.ChangeExtension(Readme, "session.received.md")));
    }

    /// <summary>Both streams in the order in which they are written, with the times that a command took as one and the same.</summary>
    private string Bash(string command)
    {
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var program = $"outages() {{ '{dotnet}' '{Path.Combine(AppContext.BaseDirectory, "outages.dll")}' \"$@\"; }}\n{command}\n";
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{program}"])
        {
            WorkingDirectory = outages.Folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        foreach (var role in (ReadOnlySpan<string>)["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{role}_NAME"] = "An Author";
            start.Environment[$"GIT_{role}_EMAIL"] = "author@example.org";
        }

        start.Environment.Remove("SOURCE_DATE_EPOCH");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Seconds().Replace(output, "0.10 s");
    }

    [GeneratedRegex("<!-- session -->\n```console\n(?<lines>.*?)```\n<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Session();

    [GeneratedRegex(@"[0-9]+\.[0-9][0-9] s")]
    private static partial Regex Seconds();
}
