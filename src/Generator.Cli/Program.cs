using System.CommandLine;
using Generator.Cli;
using Generator.Cli.Commands;
using Generator.Core.Diagnostics;

var root = new RootCommand("""
    Makes a static outage history site from incidents in Markdown.

    Examples:
      outages check                                     what is wrong with content/, line by line
      outages build                                     the site, in _site/
      outages preview                                   the site while you write it, in a browser
      outages new "Mail is delayed" --severity minor --component Mail
      outages import statuspage incidents.json          incidents of a Statuspage
    """)
{
    BuildCommand.Create(),
    CheckCommand.Create(),
    PreviewCommand.Create(),
    NewCommand.Create(),
    ImportCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Terminal.Error(error.Message);
    }

    var path = string.Join(' ', parsed.CommandResult.Command.Parents.Reverse().Append(parsed.CommandResult.Command).Select(c => c.Name));
    Terminal.Hint($"`{path} --help` shows how it is used");
    return ExitCode.WrongUsage;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UsageException e)
{
    Terminal.Error(e.Message);
    Terminal.Hint(e.Hint);
    return ExitCode.WrongUsage;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Terminal.Error(e.Message);
    return ExitCode.CouldNotReadOrWrite;
}
#pragma warning disable CA1031 // The last resort: whatever went wrong, the user is told where to report it.
catch (Exception e)
#pragma warning restore CA1031
{
    Terminal.Error($"this is a bug in outages {typeof(Rule).Assembly.GetName().Version?.ToString(3)}: {e.GetType().Name}: {e.Message}");
    Terminal.Hint("please report it with the command and these lines:");
    Console.Error.WriteLine(e.StackTrace);
    return ExitCode.Bug;
}
