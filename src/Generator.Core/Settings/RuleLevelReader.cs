using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Settings;

/// <summary>Reads <c>rules:</c> of <c>site.yaml</c>.</summary>
internal static class RuleLevelReader
{
    /// <summary>A level for each code; what is fixed as an error takes no other.</summary>
    public static readonly Kind Form = new Kind.Keyed(Codes(areFixed: false), new Kind.Word(RuleLevels.Words, AnyCase: false))
    {
        Or = new(Codes(areFixed: true), new Kind.Word(["error"], AnyCase: false)),
    };

    public static RuleLevels Read(SourceFile file, FieldReader settings, Findings findings)
    {
        var levels = RuleLevels.Default.ByCode.ToBuilder();
        foreach (var (key, value) in settings.Map("rules")?.Fields ?? [])
        {
            if (Rules.Find(key.Text) is not { } rule)
            {
                findings.Add(Rules.BadSetting, file.At(key.Span), $"there is no rule `{key.Text}`", Nearest.Help(key.Text, [.. Rules.All.Select(r => r.Code)]));
            }
            else if (value is not YamlScalar word || !RuleLevels.Words.Contains(word.Text, StringComparer.Ordinal))
            {
                findings.Add(Rules.BadSetting, file.At(value.Span), "this is not the level of a rule", $"use one of: {string.Join(", ", RuleLevels.Words)}");
            }
            else if (rule.IsFixed && word.Text != "error")
            {
                findings.Add(Rules.BadSetting, file.At(value.Span), $"{rule.Code} is an error, and errors stay errors", "remove this line; only notes, warnings and what `check --against` finds can be changed");
            }
            else
            {
                levels[rule.Code] = RuleLevels.Parse(word.Text);
            }
        }

        return new(levels.ToImmutable());
    }

    private static Kind.Word Codes(bool areFixed) => new([.. Rules.All.Where(r => r.IsFixed == areFixed).Select(r => r.Code)]);
}
