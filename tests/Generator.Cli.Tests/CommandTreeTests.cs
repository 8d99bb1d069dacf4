using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests;

/// <summary>Help, examples and the README's reference come from the tree of commands, whatever commands there are.</summary>
public sealed partial class CommandTreeTests
{
    private static readonly RootCommand Root = CommandTree.Create();

    public static TheoryData<string> Commands => [.. Walk(Root).Select(PathOf)];

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void More_jobs_than_processors_are_as_many_as_processors(string command)
    {
        Root.Parse($"{command} --jobs 3000000000").GetValue<int>("--jobs").ShouldBe(Environment.ProcessorCount);
        Root.Parse($"{command} --jobs 1").GetValue<int>("--jobs").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_shows_examples_that_it_understands(string path)
    {
        var command = Walk(Root).Single(c => PathOf(c) == path);
        var examples = Examples(command).ToArray();

        examples.ShouldContain(e => e.Contains(path, StringComparison.Ordinal), command.Description);
        foreach (var example in examples)
        {
            var start = example.IndexOf("outages", StringComparison.Ordinal);
            var line = start == 0 ? example : example[start..].TrimEnd(')', '"');
            var parsed = Root.Parse(CommandLineParser.SplitCommandLine(Redirection().Split(line)[0]).Skip(1).ToArray());
            parsed.Errors.Select(e => e.Message).ShouldBeEmpty(example);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_and_option_says_what_it_is_for(string path)
    {
        var command = Walk(Root).Single(c => PathOf(c) == path);

        command.Description.ShouldNotBeNullOrWhiteSpace();
        command.Options.Where(o => string.IsNullOrWhiteSpace(o.Description)).Select(o => o.Name).ShouldBeEmpty();
        command.Arguments.Where(a => string.IsNullOrWhiteSpace(a.Description)).Select(a => a.Name).ShouldBeEmpty();
    }

    [Fact]
    public void The_README_lists_every_command_with_its_options()
    {
        var readme = File.ReadAllText(Path.Combine(Outages.RepositoryRoot(), "README.md"));

        Section().IsMatch(readme).ShouldBeTrue();
        Section().Replace(readme, _ => $"<!-- commands -->\n{Reference()}<!-- end -->").ShouldMatchApproved(approval => approval
            .NoDiff()
            .WithFilenameGenerator((_, _, type, _) => Path.Combine(Outages.RepositoryRoot(), type == "approved" ? "README.md" : "README.received.md")));
    }

    private static IEnumerable<Command> Walk(Command command) => command.Subcommands.SelectMany(Walk).Prepend(command);

    private static string PathOf(Command command) => command is RootCommand ? "outages" : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";

    private static IEnumerable<string> Examples(Command command) => (command.Description ?? "").ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(l => l.Trim() != "Examples:").Skip(1)
        .Select(l => TrailingComment().Replace(l.Trim(), ""))
        .Where(l => l.Contains("outages ", StringComparison.Ordinal));

    private static string Reference()
    {
        var text = new StringBuilder();
        foreach (var command in Walk(Root).Where(c => c.Subcommands.Count == 0))
        {
            var about = command.Description!.ReplaceLineEndings("\n").Split("\n\n")[0].Replace('\n', ' ');
            var arguments = string.Concat(command.Arguments.Select(a => a.HasDefaultValue || a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name.ToUpperInvariant()}]" : $" {a.Name.ToUpperInvariant()}"));
            text.Append(CultureInfo.InvariantCulture, $"\n**`{PathOf(command)}{arguments}`** — {about}\n");
            var rows = command.Arguments.Select(a => (Term: a.Name.ToUpperInvariant(), Description: a.Description + WordsOf(a.GetCompletions(CompletionContext.Empty), a.ValueType), Default: DefaultOf(a.HasDefaultValue ? a.GetDefaultValue() : null)))
                .Concat(command.Options.Where(o => !o.Hidden && o is not System.CommandLine.Help.HelpOption).Select(o => (
                    Term: $"{o.Name}{(o.HelpName is { } value ? $" {value.ToUpperInvariant()}" : "")}",
                    Description: o.Description + WordsOf(o.GetCompletions(CompletionContext.Empty), o.ValueType) + (o.Required ? " (required)" : ""),
                    Default: DefaultOf(o.HasDefaultValue ? o.GetDefaultValue() : null))))
                .ToArray();
            text.Append(rows.Length == 0 ? "" : "\n| Argument or option | Meaning |\n|---|---|\n");
            foreach (var (term, description, standard) in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{term}` | {description.Replace("|", "\\|", StringComparison.Ordinal)}{standard} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string DefaultOf(object? value) => value is string { Length: > 0 } text ? $" (default `{text}`)" : "";

    /// <summary>The words that there are to choose from, where they are few.</summary>
    private static string WordsOf(IEnumerable<CompletionItem> words, Type type) =>
        words.Select(w => $"`{w.Label}`").ToArray() is { Length: > 0 and < 10 } few && type == typeof(string) ? $": {string.Join(", ", few)}" : "";

    [GeneratedRegex(@"\s{2,}(?=[^""]*$).*$")]
    private static partial Regex TrailingComment();

    [GeneratedRegex(@"\s(?:\||>>?|<)\s")]
    private static partial Regex Redirection();

    [GeneratedRegex("<!-- commands -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Section();
}
