using System.CommandLine;
using Generator.Cli;
using Generator.Core.Diagnostics;

// A word such as `@checkout` may begin a title; it names no file with more words.
var parsed = CommandTree.Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (Completion.IsAsked(parsed))
{
    return Completion.Answer(parsed);
}

if (parsed.Errors.Count > 0)
{
    foreach (var fault in UsageFaults.Of(parsed))
    {
        Terminal.Error(fault);
    }

    Terminal.Hint($"`{UsageFaults.PathOf(parsed.CommandResult)} --help` shows how it is used");
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
catch (InterruptedException e)
{
    return e.ExitCode;
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
