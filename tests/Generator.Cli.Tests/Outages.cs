using System.Diagnostics;

namespace Generator.Cli.Tests;

/// <summary>The program, run as its users run it: a process of its own, in a folder of its own.</summary>
internal sealed class Outages : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A temporary folder; the program runs in it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("outages-").FullName;

    /// <summary>With the repository's sample content in <c>content/</c>.</summary>
    public static Outages WithSample()
    {
        var outages = new Outages();
        Copy(Path.Combine(RepositoryRoot(), "content"), outages.PathOf("content"));
        return outages;
    }

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    public string Read(params ReadOnlySpan<string> parts) => File.ReadAllText(PathOf(parts));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public Result Run(params string[] arguments) => RunWith(new(StringComparer.Ordinal), arguments);

    /// <param name="environment">Variables on top of the test's own, less those that would change what is printed.</param>
    public Result RunWith(Dictionary<string, string> environment, params string[] arguments) => RunWith(environment, "", arguments);

    /// <param name="input">What comes in on standard input.</param>
    public Result RunWithInput(string input, params string[] arguments) => RunWith(new(StringComparer.Ordinal), input, arguments);

    private Result RunWith(Dictionary<string, string> environment, string input, string[] arguments)
    {
        using var process = Start(environment, arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"outages {string.Join(' ', arguments)} did not end");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public Process Start(Dictionary<string, string> environment, params string[] arguments) => StartProcess(environment, [.. Program(), .. arguments]);

    /// <summary>Starts the program from a shell, and leaves it running.</summary>
    /// <param name="line">As a shell reads it, with <c>{0}</c> for the program.</param>
    public Process StartShell(string line) => StartProcess([], ["sh", "-c", line.Replace("{0}", string.Join(' ', Program().Select(p => $"'{p}'")), StringComparison.Ordinal)]);

    /// <summary>A program of one's choice, such as a native one, stands in for the one that was built with the tests.</summary>
    private static string[] Program() => Environment.GetEnvironmentVariable("OUTAGES_PROGRAM") is { } program ? [program]
        : [Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", Path.Combine(AppContext.BaseDirectory, "outages.dll")];

    private Process StartProcess(Dictionary<string, string> environment, string[] command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        Array.ForEach(command[1..], start.ArgumentList.Add);
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Every file below a folder with its content, to see what changed.</summary>
    public Dictionary<string, string> Snapshot(string folder) => Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(PathOf(folder), f), File.ReadAllText, StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not run inside the repository");
        }

        return folder.FullName;
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    internal sealed record Result(int ExitCode, string Output, string Error);
}
