using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Scriban.Parsing;

namespace Generator.Core.Themes.Checking;

/// <summary>Finds where a block begins that has no <c>end</c>, and an <c>end</c> that ends none: the engine knows only where it noticed.</summary>
internal static class TemplateBlocks
{
    private const string Do = "do";
    private const string End = "end";

    private static readonly string[] Openers = ["if", "for", "while", "case", "capture", "func", "with", "wrap", "tablerow"];

    /// <summary>Whether a message of the engine is about what is told here.</summary>
    public static bool IsTold(string message) => message.Contains("<end>", StringComparison.Ordinal);

    public static IReadOnlyList<Diagnostic> Faults(SourceFile file)
    {
        var faults = new List<Diagnostic>();
        var open = new Stack<(TextSpan Span, string Word)>();
        foreach (var statement in Statements(file.Text, file.Path))
        {
            foreach (var (token, index) in statement.Select((t, n) => (t, n)).Where(t => t.t.Type == TokenType.Identifier))
            {
                var word = token.GetText(file.Text) ?? "";
                var span = new TextSpan(token.Start.Offset, word.Length);
                if (word == Do || (index == 0 && Openers.Contains(word, StringComparer.Ordinal)))
                {
                    open.Push((span, word));
                }
                else if (index == 0 && word == End && !open.TryPop(out _))
                {
                    faults.Add(new(Rules.BadTemplate, file.At(span), "this `end` ends no block", "remove it, or write `if`, `for` or another before"));
                }
            }
        }

        return [.. faults, .. open.Reverse().Select(o => new Diagnostic(Rules.BadTemplate, file.At(o.Span), $"this `{o.Word}` has no `{End}`", $"write `{{{{ {End} }}}}` where it ends"))];
    }

    /// <summary>The code of a template, cut where one statement ends.</summary>
    private static IEnumerable<List<Token>> Statements(string text, string path)
    {
        var statement = new List<Token>();
        foreach (var token in new Lexer(text, path))
        {
            if (token.Type is TokenType.CodeEnter or TokenType.CodeExit or TokenType.NewLine or TokenType.SemiColon or TokenType.Raw or TokenType.Escape)
            {
                yield return statement;
                statement = [];
            }
            else if (token.Type is not (TokenType.Whitespace or TokenType.WhitespaceFull or TokenType.Comment or TokenType.CommentMulti))
            {
                statement.Add(token);
            }
        }

        yield return statement;
    }
}
