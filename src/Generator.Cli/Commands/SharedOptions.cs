using System.CommandLine;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary>Options that several commands have, always under the same name and with the same meaning.</summary>
internal static class SharedOptions
{
    private const string SourceDateEpoch = "SOURCE_DATE_EPOCH";

    public static Option<string> Content() => new("--content")
    {
        Description = "The folder with site.yaml and incidents/",
        HelpName = "folder",
        DefaultValueFactory = _ => "content",
    };

    public static Option<string?> Themes() => new("--themes")
    {
        Description = "A folder of themes to use instead of the built-in ones",
        HelpName = "folder",
    };

    public static Option<bool> Notes() => new("--notes")
    {
        Description = "Show notes too, not only errors and warnings",
    };

    public static Option<Instant?> AsOf() => Time("--as-of", "The instant at which the site is true: 2026-07-10T00:00:00Z (default: SOURCE_DATE_EPOCH, else now)");

    public static Option<Instant?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "time",
        CustomParser = result =>
        {
            var (time, message) = ParseTime(result.Tokens[0].Value);
            if (message is not null)
            {
                result.AddError($"{name}: {message}");
            }

            return time;
        },
    };

    /// <summary>The beginning of the minute that it is now, for what an author writes.</summary>
    public static Instant ThisMinute() => Instant.FromUnixTimeSeconds(SystemClock.Instance.GetCurrentInstant().ToUnixTimeSeconds() / 60 * 60);

    /// <summary>The instant at which a site is true.</summary>
    public static Instant AsOfOrNow(Instant? given)
    {
        if (given is { } asOf)
        {
            return asOf;
        }

        if (Environment.GetEnvironmentVariable(SourceDateEpoch) is not { Length: > 0 } epoch)
        {
            return SystemClock.Instance.GetCurrentInstant();
        }

        return long.TryParse(epoch, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : throw new UsageException($"{SourceDateEpoch} is `{epoch}`, which is not a number of seconds since 1970", $"set it as `{SourceDateEpoch}=$(git log -1 --format=%ct)`, or unset it");
    }

    /// <summary>A time, or what is wrong with it.</summary>
    public static (Instant? Time, string? Message) ParseTime(string text)
    {
        var findings = new Findings();
        var time = TimeText.Read(text, new SourceFile("", "").Start, findings);
        return (time, findings.Fail<string>().Diagnostics.Select(d => $"{d.Message}; {d.Help}").FirstOrDefault());
    }
}
