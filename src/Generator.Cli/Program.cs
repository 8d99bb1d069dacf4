using System.CommandLine;
using Generator.Cli;
using Generator.Core.Diagnostics;

var parsed = CommandTree.Create().Parse(args);
if (Completion.IsAsked(parsed))
{
    return Completion.Answer(parsed);
}

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
