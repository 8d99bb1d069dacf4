using System.CommandLine;
using Generator.Cli.Commands;

namespace Generator.Cli;

/// <summary>All commands: what the program can do, and what its help, its completion and its reference are made from.</summary>
internal static class CommandTree
{
    public static RootCommand Create()
    {
        var root = new RootCommand("""
            Makes a static outage history site from incidents in Markdown.

            Examples:
              outages init my-history                           a repository to begin with
              outages check                                     what is wrong with content/, line by line
              outages build                                     the site, in _site/
              outages preview                                   the site while you write it, in a browser
              outages new "Mail is delayed" --severity minor --component Mail
              outages update --state monitoring --message "A fix is in place."      the open incident's next update
              outages resolve                                   and its last
              outages import statuspage incidents.json          incidents of a Statuspage
              outages explain GEN016                            why that is wrong, and what is right
            """)
        {
            BuildCommand.Create(),
            CheckCommand.Create(),
            PreviewCommand.Create(),
            NewCommand.Create(),
            UpdateCommand.Create(),
            ResolveCommand.Create(),
            PostmortemCommand.Create(),
            ImportCommand.Create(),
            ExplainCommand.Create(),
            ChangesCommand.Create(),
            InitCommand.Create(),
            ThemeCommand.Create(),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
        };
        Help.Attach(root);
        return root;
    }
}
