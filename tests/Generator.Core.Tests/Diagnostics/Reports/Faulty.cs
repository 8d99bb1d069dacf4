using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Tests.Diagnostics.Reports;

/// <summary>Findings to report: those of a site with many faults, and some that nobody would wish for.</summary>
internal static class Faulty
{
    /// <summary>Names and texts made to break out of a report, each of which a file name or a title can hold.</summary>
    public static readonly ImmutableArray<string> Hostile =
    [
        "\n::error::owned", "\r\n::set-output name=x::y", "%0A::error::owned", "::stop-commands::x", "##[add-mask]x", "a,line=9", "a:b,c=d::e",
        "\e[2J\e]0;owned\a", "\u202egnp.exe", "\u2028::warning::x", "\u0085", "\0", "\U000e0001", "100%", "tab\there", "\ud800",
        "```\n# owned", "`````` ``", "<img src=x onerror=alert(1)>", "@everyone [x](http://example.org) ![x](y)", "[x](1) {0} {12}", "\"}]}", "障害 é \U0001f600",
        "https:x", "a b", "#x?y", "../..", "C:\\x",
    ];

    public static ImmutableArray<Diagnostic> Site()
    {
        var incident = Given.File(
            """
            ---
            title: Mail
            severity: mayor
            components: [Mial]
            unknown: [a,
              b]
            ---

            ## Investigating — 2026-04-08 18:07

            [x](javascript:alert(1)) and 障害 [y](data:x)

            ## Resolvd — 2026-04-08 19:07 UTC
            """.Replace("\n", "\r\n", StringComparison.Ordinal));
        SiteSources sources = new(
            new("content/site.yaml", Given.SettingsYaml + "\nwindow: soon\n"),
            [incident, Given.File("", "content/incidents/empty.md"), Given.File("---\ntitle: \"x\n", "content/incidents/never closed, 100%: x.md")],
            [],
            [],
            []);
        return SiteBuilder.Build(sources, Given.At("2026-07-10T00:00:00Z")).Diagnostics;
    }

    /// <summary>Each hostile text as a file's name, as its content, as a message and as help.</summary>
    public static IEnumerable<Diagnostic> HostileFindings() => Hostile.SelectMany(text => (Diagnostic[])
    [
        Finding($"content/{text}.md", "x", 0, 1, "message"),
        Finding("content/a.md", $"before {text} after", 7, text.Length, "message"),
        Finding("content/a.md", "x", 0, 1, $"there is no `{text}`", text),
    ]);

    public static Diagnostic Finding(string path, string text, int start, int length, string message = "not a time", string? help = null) =>
        new(Rules.NotATime, new SourceFile(path, text).At(new(start, length)), message, help);
}
