using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Generator.Cli.Tests;

/// <summary>The program on a terminal: what a person sees there, and the keys that are pressed. It needs util-linux's <c>script</c>.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    public const string Enter = "\r";
    public const string Down = "\e[B";
    public const string Space = " ";
    public const string CtrlC = "\u0003";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly StringBuilder shown = new();
    private readonly Task reading;
    private int seen;

    /// <param name="arguments">As they are written in a shell. Standard output goes into the file <c>result.txt</c>, the terminal shows the rest.</param>
    public PseudoTerminal(Outages outages, string arguments)
    {
        var start = new ProcessStartInfo("script")
        {
            WorkingDirectory = outages.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var program = Path.Combine(AppContext.BaseDirectory, "outages.dll");
        Array.ForEach(["-qfec", $"stty cols 160 rows 50; exec dotnet '{program}' {arguments} > result.txt", "/dev/null"], start.ArgumentList.Add);

        // Nothing that would tell the program that it runs in a pipeline, where nobody answers.
        var kept = start.Environment.Where(v => v.Key is "PATH" or "HOME" || v.Key.StartsWith("DOTNET_", StringComparison.Ordinal)).ToArray();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Append(new("TERM", "xterm-256color")).Append(new("SHELL", "/bin/sh")))
        {
            start.Environment[name] = value;
        }

        process = Start(start);
        reading = Task.Run(Read);
    }

    /// <summary>All that was shown so far.</summary>
    public string Shown
    {
        get
        {
            lock (shown)
            {
                return shown.ToString();
            }
        }
    }

    /// <summary>Waits until a text is shown, and presses keys.</summary>
    public void Answer(string question, string keys)
    {
        var clock = Stopwatch.StartNew();
        int at;
        while ((at = Shown.IndexOf(question, seen, StringComparison.Ordinal)) < 0)
        {
            if (clock.Elapsed > Patience || process.HasExited)
            {
                throw new TimeoutException($"the terminal did not show `{question}`, but:\n{Shown}");
            }

            Thread.Sleep(20);
        }

        seen = at + question.Length;
        process.StandardInput.Write(keys);
        process.StandardInput.Flush();
    }

    public int WaitForExit()
    {
        if (!process.WaitForExit(Patience))
        {
            throw new TimeoutException($"the program did not end; the terminal shows:\n{Shown}");
        }

        reading.Wait(Patience);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("these tests need the program `script`: install it with `apt-get install bsdutils`, or elsewhere the package util-linux", e);
        }
    }

    private void Read()
    {
        var buffer = new char[1024];
        while (process.StandardOutput.Read(buffer) is > 0 and var length)
        {
            lock (shown)
            {
                shown.Append(buffer, 0, length);
            }
        }
    }
}
