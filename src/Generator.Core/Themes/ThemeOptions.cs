using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Settings;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>The values of a theme's options for one site; what templates see as <c>site.options</c>.</summary>
public sealed class ThemeOptions : View
{
    public static readonly ThemeOptions None = new([], new Dictionary<string, object?>(StringComparer.Ordinal));

    private readonly object?[] values;

    private ThemeOptions(ImmutableArray<ThemeOption> options, Dictionary<string, object?> values)
    {
        Type = TypeOf(options);
        this.values = [.. Type.Members.Select(m => values[m.Name])];
    }

    public override ViewType Type { get; }

    public override object? Get(int place) => values[place];

    /// <summary>What templates see of options, whatever their values are.</summary>
    public static ViewType TypeOf(ImmutableArray<ThemeOption> options) =>
        new("options", "The theme's options with the site's values.", [.. options.DistinctBy(o => o.Name, StringComparer.Ordinal).Select(o => new ViewMember(o.Name, o.Type.Word(), o.Meaning))]);

    /// <summary>The defaults, and over them what the site says; an unknown name or a value of another type is a finding.</summary>
    /// <param name="file">The settings, where the findings are.</param>
    public static Checked<ThemeOptions> Of(ImmutableArray<ThemeOption> options, ImmutableArray<ThemeOptionSetting> settings, SourceFile file)
    {
        var findings = new Findings();
        var values = options.DistinctBy(o => o.Name, StringComparer.Ordinal).ToDictionary(o => o.Name, o => o.Default, StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (options.FirstOrDefault(o => o.Name == setting.Name) is not { } option)
            {
                findings.Add(Rules.UnknownField, file.At(setting.NameAt), $"the theme has no option `{setting.Name}`", Nearest.Help(setting.Name, [.. options.Select(o => o.Name)]));
            }
            else if (option.Read(setting.Value) is { } value)
            {
                values[setting.Name] = value;
            }
            else
            {
                findings.Add(Rules.BadSetting, file.At(setting.ValueAt), $"the option `{option.Name}` takes {Noun(option.Type)}, not `{setting.Value}`", option.Help(setting.Value));
            }
        }

        return findings.Close(() => new ThemeOptions(options, values));
    }

    private static string Noun(ThemeOptionType type) => type switch
    {
        ThemeOptionType.YesNo => "yes or no",
        ThemeOptionType.Number => "a number",
        ThemeOptionType.Choice => "one of its choices",
        _ => "a colour",
    };
}
