using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary>Options that several commands have, always under the same name and with the same meaning.</summary>
internal static class SharedOptions
{
    private const string SourceDateEpoch = "SOURCE_DATE_EPOCH";

    /// <summary>The end of 2999, as for every other time: past it a calendar would soon end.</summary>
    private static readonly long LastSecond = Instant.FromUtc(2999, 12, 31, 23, 59, 59).ToUnixTimeSeconds();

    public static Option<string> Content() => Folder("--content", "The folder with site.yaml and incidents/", "content");

    /// <summary>A folder's path. An empty one, as an unset variable of a shell leaves it, is refused.</summary>
    public static Option<string> Folder(string name, string description, string standard)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "folder", DefaultValueFactory = _ => standard };
        option.Validators.Add(RefuseEmpty);
        return option;
    }

    public static Option<string?> Themes() => Path(
        "--themes",
        "folder",
        "A folder of themes to use besides the built-in ones; of one name, its own is taken (default: `themes` beside the content folder, if `theme` of site.yaml names one in it)");

    /// <summary>The path of something that need not be named. An empty one is refused.</summary>
    public static Option<string?> Path(string name, string what, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = what };
        option.Validators.Add(RefuseEmpty);
        return option;
    }

    private static void RefuseEmpty(OptionResult result)
    {
        if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            result.AddError($"{result.Option.Name}: the {result.Option.HelpName}'s name is empty");
        }
    }

    /// <summary>The same argument, of which an empty word is wrong usage: an unset variable of a shell leaves one.</summary>
    public static Argument<T> RefusingEmpty<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError($"the {argument.Name} is empty");
            }
        });
        return argument;
    }

    /// <summary>An option that takes one of a few words.</summary>
    /// <param name="parse">Gives nothing for a word that is none of them.</param>
    public static Option<T?> Word<T>(string name, string description, string[] words, Func<string, T?> parse)
        where T : struct
    {
        var what = name.TrimStart('-');
        var option = new Option<T?>(name)
        {
            Description = $"{description}: {string.Join(", ", words)}",
            HelpName = what,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                var value = parse(word);
                if (value is null)
                {
                    result.AddError($"{name}: there is no {what} `{word}`; {Nearest.Help(word, words)}");
                }

                return value;
            },
        };

        // The library's own source would give an enumeration's names too.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>An argument that is one of a few words.</summary>
    /// <param name="what">What there is none of, of another word.</param>
    public static Argument<string> OneOf(string name, string what, string description, string[] words)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"there is no {what} `{token.Value}`; {Nearest.Help(token.Value, words)}");
            }
        });
        return argument;
    }

    public static Option<bool> Notes() => new("--notes")
    {
        Description = "Show notes too, not only errors and warnings",
    };

    /// <summary>How many files are read, and how many pages rendered, at the same time.</summary>
    public static Option<int> Jobs() => new("--jobs")
    {
        Description = "How many files are read, and then rendered, at the same time (default, and at most: the number of processors)",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text.All(char.IsAsciiDigit) && text.Any(c => c != '0'))
            {
                // To wait for threads that no processor is free for takes seconds.
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) ? Math.Min(jobs, Environment.ProcessorCount) : Environment.ProcessorCount;
            }

            result.AddError($"--jobs: `{text}` is not a whole number from 1 on");
            return 1;
        },
    };

    /// <summary>How findings are written: one of <see cref="ReportFormat.All"/>, by name.</summary>
    public static Option<ReportFormat> Format() => new("--format")
    {
        Description = $"How findings are written: {string.Join(", ", ReportFormat.All.Select(f => $"{f.Name} ({f.Meaning})"))}",
        HelpName = string.Join('|', ReportFormat.All.Select(f => f.Name)),
        DefaultValueFactory = _ => ReportFormat.Text,
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            if (ReportFormat.All.FirstOrDefault(f => f.Name == name) is { } format)
            {
                return format;
            }

            result.AddError($"there is no format `{name}`; {Nearest.Help(name, [.. ReportFormat.All.Select(f => f.Name)])}");
            return ReportFormat.Text;
        },
    };

    /// <summary>The public address, as the service that publishes the site tells it; empty, as an unset variable leaves it, is the same as not given.</summary>
    public static Option<string?> Url() => new("--url")
    {
        Description = "The public address of the site, in place of site.yaml's `url`; an empty one leaves that as it is",
        HelpName = "address",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value.Trim();
            var (url, message) = text.Length == 0 ? default : SettingsParser.ReadUrl(text);
            if (message is not null)
            {
                result.AddError($"--url: {message}");
            }

            // The parser of the command line takes nothing for a fault.
            return url ?? "";
        },
    };

    /// <summary>What <see cref="Url"/> was given; nothing when that is empty.</summary>
    public static string? GivenUrl(string? url) => url is { Length: > 0 } ? url : null;

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

        return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= LastSecond
            ? Instant.FromUnixTimeSeconds(seconds)
            : throw new UsageException($"{SourceDateEpoch} is `{epoch}`, which is not a number of seconds since 1970", $"set it as `{SourceDateEpoch}=$(git log -1 --format=%ct)`, or unset it");
    }

    /// <summary>A time, or what is wrong with it.</summary>
    public static (Instant? Time, string? Message) ParseTime(string text)
    {
        var findings = new Findings();
        var time = TimeText.Read(text, new SourceFile("", "").Start, findings);
        return (time, findings.Drain().Select(d => $"{d.Message}; {d.Help}").FirstOrDefault());
    }
}
