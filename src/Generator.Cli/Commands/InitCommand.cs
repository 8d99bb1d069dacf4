using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Cli.Init;

namespace Generator.Cli.Commands;

/// <summary><c>outages init</c>: a repository to begin with. What exists is never touched.</summary>
internal static partial class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where the repository is to be; made when it is not there", DefaultValueFactory = _ => "." };
        var service = new Option<string?>("--service") { Description = "The name of your service (default: asked on a terminal, else the folder's name)", HelpName = "name" };
        var generator = new Option<string?>("--generator")
        {
            Description = "The repository with the generator's source, for the workflow that publishes: owner/repository or owner/repository@tag",
            HelpName = "repository",
        };
        var command = new Command("init", """
            Makes a repository that builds at once: settings, an example incident, a workflow for GitHub Pages, and help for editors.
            A file that exists is left as it is.

            Examples:
              outages init my-history
              outages init --service "Acme Mail" --generator acme/outages@v1.2.0
            """)
        {
            folder, service, generator,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(service), parsed.GetValue(generator)));
        return command;
    }

    private static int Run(string folder, string? service, string? generator)
    {
        var source = Source(generator);
        var target = new StarterFolder(folder);
        target.Refuse();
        var files = Starter.Files(new(Name(service, folder), source.Repository, source.Ref, SharedOptions.AsOfOrNow(null).InUtc().Date.PlusDays(-1)), target.Settings());
        target.Refuse(files.Select(f => f.Path));
        int written = 0, left = 0;
        foreach (var (path, text) in files)
        {
            var isNew = target.Write(path, Encoding.UTF8.GetBytes(text));
            (written, left) = isNew ? (written + 1, left) : (written, left + 1);
            Terminal.Result($"{(isNew ? "wrote" : "left ")} {target.PathOf(path)}{(isNew ? "" : ", which exists")}");
        }

        Terminal.Result($"{Summary.Count(written, "file")} written, {left} left as they were.");
        if (source.Repository.Length == 0 && written > 0)
        {
            Terminal.Hint("before you publish, name the repository of the generator behind GENERATOR in .github/workflows/pages.yml");
        }

        Terminal.Hint($"next: {(target.Shown == "." ? "" : $"`cd {Shell.Quoted(target.Shown)}`, ")}`outages check`, `outages build`; README.md says how to go on");
        return ExitCode.Done;
    }

    private static string Name(string? given, string folder)
    {
        var byFolder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is { Length: > 0 } last ? last : "My service";
        if (given is null && !Console.IsInputRedirected && !Console.IsErrorRedirected)
        {
            Console.Error.Write($"What is the service called? [{byFolder}] ");
            given = Console.In.ReadLine() is { } answer && !string.IsNullOrWhiteSpace(answer) ? answer : null;
        }

        var name = (given ?? byFolder).Trim();
        return name.Length > 0 && !name.Any(char.IsControl) ? name : throw new UsageException("the service's name is empty, or holds what cannot be printed", "name it with `--service \"Acme Mail\"`");
    }

    private static (string Repository, string Ref) Source(string? generator)
    {
        if (generator is null)
        {
            return ("", "");
        }

        var parts = Repository().Match(generator);
        return parts.Success
            ? (parts.Groups["repository"].Value, parts.Groups["ref"].Value)
            : throw new UsageException($"`{generator}` is not a repository of GitHub", "write `--generator owner/repository`, or with a tag or commit `owner/repository@v1.2.0`");
    }

    [GeneratedRegex(@"^(?<repository>[A-Za-z0-9-]+/[A-Za-z0-9._-]+)(?:@(?<ref>[A-Za-z0-9][A-Za-z0-9._/-]*))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repository();
}
