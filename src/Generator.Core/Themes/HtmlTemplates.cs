using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Themes.Checking;
using Generator.Core.Themes.Printing;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Generator.Core.Themes;

/// <summary>A theme's templates, compiled once and then used by all pages at the same time.</summary>
public sealed partial class HtmlTemplates
{
    internal const string PartialsFolder = "partials/";
    internal const string DivisionByZero = "this divides by zero";

    private const int MaxNumberLength = 400;
    private const int MaxExponent = 308;

    /// <summary>What Scriban makes of them takes much memory, and is needed again only where a page is left to it.</summary>
    private readonly FrozenDictionary<string, (SourceFile File, Lazy<Template> Template)> templates;
    private readonly FrozenDictionary<string, SourceFile> files;
    private readonly CompiledTemplates compiled;

    private HtmlTemplates(Dictionary<string, (SourceFile File, Template Template)> templates, Phrases? phrases)
    {
        this.templates = templates.ToFrozenDictionary(t => t.Key, t => (t.Value.File, ParsedAgain(t.Value.File)), StringComparer.Ordinal);
        files = templates.Values.Select(t => t.File).ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        compiled = CompiledTemplates.Of(templates.ToDictionary(t => t.Key, t => t.Value.Template, StringComparer.Ordinal), phrases);
    }

    public bool Has(string name) => templates.ContainsKey(name);

    /// <summary>All names, for “did you mean”.</summary>
    public IEnumerable<string> Names => templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>The parsed template of a name; nothing when the theme has none.</summary>
    internal Template? Find(string name) => templates.TryGetValue(name, out var found) ? found.Template.Value : null;

    /// <param name="phrases">The words of all pages, where they are known: those without values are put into the templates once.</param>
    /// <param name="known">What they can name; nothing where that is known to be there.</param>
    public static Checked<HtmlTemplates> Compile(IEnumerable<(string Name, SourceFile File)> sources, Phrases? phrases = null, KnownNames? known = null)
    {
        var findings = new Findings();
        var templates = new Dictionary<string, (SourceFile, Template)>(StringComparer.Ordinal);
        foreach (var (name, file) in sources)
        {
            if (findings.Take(Parse(file)) is { } template)
            {
                templates[name] = (file, template);
            }
        }

        if (known is not null && !findings.HasErrors)
        {
            findings.AddAll(TemplateCheck.Of(templates, known));
        }

        return findings.Close(() => new HtmlTemplates(templates, phrases));
    }

    /// <summary>Renders a page as UTF-8.</summary>
    /// <param name="variables">What the page's template sees besides the functions.</param>
    /// <param name="take">Who takes the page, once and only during that call, unless something is wrong.</param>
    public ImmutableArray<Diagnostic> Render(string name, IReadOnlyList<(string Name, View View)> variables, PageScope page, Action<ArraySegment<byte>> take)
    {
        if (Compiled(name, variables, page, take))
        {
            return [];
        }

        var rendered = Interpreted(name, variables, page);
        if (rendered.Value is { } html)
        {
            take(html);
        }

        return rendered.Diagnostics;
    }

    /// <summary>Renders a page by way of <see cref="CompiledTemplates"/>; false where it is left to the engine.</summary>
    internal bool Compiled(string name, IReadOnlyList<(string Name, View View)> variables, PageScope page, Action<ArraySegment<byte>> take)
    {
        using var stop = Patience();
        return compiled.Print(name, variables, page, take, stop.Token);
    }

    /// <summary>A page by the engine itself, which also tells what is wrong.</summary>
    internal Checked<byte[]> Interpreted(string name, IReadOnlyList<(string Name, View View)> variables, PageScope page)
    {
        var findings = new Findings();
        using var stop = Patience();
        var context = new HtmlTemplateContext(this, page, variables) { CancellationToken = stop.Token };
        try
        {
            var html = templates[name].Template.Value.Render(context);
            return findings.Close(() => Encoding.UTF8.GetBytes(html));
        }
        catch (ScriptAbortException e)
        {
            findings.Add(Rules.TemplateFailed, Place(FileOf(e, name), e.Span), $"this page takes longer than {Limits.PageSeconds} seconds", "do less in its loops");
            return findings.Fail<byte[]>();
        }
        catch (ScriptRuntimeException e)
        {
            var fault = e.InnerException as TemplateFaultException;
            var file = FileOf(e, name);
            var place = Place(file, e.Span);
            var message = e.InnerException is DivideByZeroException || e.OriginalMessage == new DivideByZeroException().Message ? DivisionByZero : e.OriginalMessage;
            findings.Add(Rules.TemplateFailed, place, Lower(fault?.Message ?? message), fault is null ? Help(e.OriginalMessage, file.Slice(place.Span), context) : fault.Help);
            return findings.Fail<byte[]>();
        }
        catch (Exception e) when (CompiledTemplates.IsOfTemplate(e))
        {
            findings.Add(Rules.TemplateFailed, Place(templates[name].File, context.CurrentSpan), Lower(e.Message), e is TemplateFaultException { Help: var help } ? help : null);
            return findings.Fail<byte[]>();
        }
    }

    /// <summary>What to do about a fault that the engine itself found; nothing where that is not known.</summary>
    /// <param name="word">What stands at its place.</param>
    private static string? Help(string message, string word, HtmlTemplateContext context) =>
        message.Contains("limit", StringComparison.OrdinalIgnoreCase) ? "a page needs far less: look for a loop, function or part that does not end"
        : message.StartsWith("Failed to compare", StringComparison.Ordinal) ? "say by which member: `array.sort \"name\"`"
        : context.Suggestion(word);

    private SourceFile FileOf(ScriptRuntimeException e, string name) =>
        e.Span.FileName is { } path && files.TryGetValue(path, out var known) ? known : templates[name].File;

    /// <summary>Rounds and texts have bounds, but not the two together. Only whether a page is one at all can depend on this.</summary>
#pragma warning disable RS0030 // The one clock of the core.
    private static CancellationTokenSource Patience() => new(TimeSpan.FromSeconds(Limits.PageSeconds));
#pragma warning restore RS0030

    private static Lazy<Template> ParsedAgain(SourceFile file) => new(() => Template.Parse(file.Text, file.Path));

    private static Checked<Template> Parse(SourceFile file)
    {
        var findings = new Findings();
        if (RefuseHugeNumbers(file, findings))
        {
            return findings.Fail<Template>();
        }

        var template = Template.Parse(file.Text, file.Path);
        LogMessage[] errors = [.. template.Messages.Where(m => m.Type == ParserMessageType.Error)];
        var blocks = errors.Any(m => TemplateBlocks.IsTold(m.Message)) ? TemplateBlocks.Faults(file) : [];
        findings.AddAll(blocks);
        foreach (var message in errors.Where(m => blocks.Count == 0 || !TemplateBlocks.IsTold(m.Message)))
        {
            findings.Add(Rules.BadTemplate, Place(file, message.Span), Lower(message.Message), "see the syntax of Scriban templates, and themes/README.md");
        }

        return template.HasErrors ? findings.Fail<Template>() : findings.Close(template);
    }

    /// <summary>A literal such as 1e5000000 would keep the template engine busy for minutes, past every limit.</summary>
    private static bool RefuseHugeNumbers(SourceFile file, Findings findings)
    {
        // To find the tokens takes as long as to parse them all; few templates have anything like it.
        foreach (var token in MayBeHuge().IsMatch(file.Text) ? new Lexer(file.Text, file.Path) : Enumerable.Empty<Token>())
        {
            if (token.Type is not (TokenType.Integer or TokenType.BinaryInteger or TokenType.HexaInteger or TokenType.Float))
            {
                continue;
            }

            var number = token.GetText(file.Text) ?? "";
            var mark = token.Type is TokenType.Float or TokenType.Integer ? number.IndexOfAny(['e', 'E']) : -1;
            if (number.Length > MaxNumberLength
                || (mark >= 0 && !(int.TryParse(number.AsSpan(mark + 1).TrimEnd("fFdDmM"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
                    && Math.Abs((long)exponent) <= MaxExponent)))
            {
                findings.Add(Rules.BadTemplate, file.At(new(token.Start.Offset, Math.Max(1, number.Length))), "this number is too large", "use a smaller one");
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[0-9_.][eE][+-]?[0-9_]{3}|[0-9A-Fa-f_.]{100}")]
    private static partial Regex MayBeHuge();

    /// <summary>A type of the program in a message of the engine; its name, or that of what it is a view of, means something to people.</summary>
    [GeneratedRegex(@"\b(?:Generator|NodaTime|Scriban|System)\.[\w.`+]*?(?:(?<name>\w+)(?![\w.`+\[])|\[[\w.]*?(?<name>\w+)\])")]
    private static partial Regex TypeName();

    internal static Location Place(SourceFile file, SourceSpan span)
    {
        if (span.Start.Offset < 0)
        {
            // The end of the file, of which the engine knows no more: what it breaks off with.
            var length = file.Text.TrimEnd().Length;
            return file.At(TextSpan.FromBounds(Math.Max(0, length - 1), length));
        }

        var start = Math.Clamp(span.Start.Offset, 0, file.Text.Length);
        return file.At(TextSpan.FromBounds(start, Math.Clamp(span.End.Offset + 1, start, file.Text.Length)));
    }

    private static string Lower(string message)
    {
        var line = TypeName().Replace(message.ReplaceLineEndings(" ").Trim().TrimEnd('.'), m => m.Groups["name"].Value.ToLowerInvariant());
        return line.Length == 0 ? "the template failed" : char.ToLowerInvariant(line[0]) + line[1..];
    }
}
