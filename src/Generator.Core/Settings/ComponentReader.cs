using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Settings;

/// <summary>Reads <c>components:</c> of <c>site.yaml</c>.</summary>
public static class ComponentReader
{
    private const string ListSlug = "index";

    /// <summary>The fields of a component that has more than a name.</summary>
    public static readonly ImmutableArray<Field> Fields =
    [
        new("name", "the component's name", Kind.Text, Required: true),
        new("slug", "its part of the page's address; made from the name when absent", Kind.Id),
        new("group", "components of one group stand together", Kind.Text),
        new("description", "one sentence about it", Kind.Text),
        new("aliases", "names that it had before", new Kind.ListOf(Kind.Text)),
        new("since", "the first day on which its incidents were recorded", Kind.Date),
        new("until", "its last day, for a component that is gone", Kind.Date),
    ];

    internal static ImmutableArray<Component> Read(SourceFile file, FieldReader settings, Findings findings)
    {
        var components = ImmutableArray.CreateBuilder<Component>();
        var names = new Dictionary<string, Component>(StringComparer.OrdinalIgnoreCase);
        var slugs = new Dictionary<string, Component>(StringComparer.Ordinal);
        if (settings.Node("components") is YamlScalar { Quoted: false } text && text.Text.Contains(',', StringComparison.Ordinal))
        {
            findings.Add(Rules.WrongKind, file.At(text.Span), "several components are a list", $"write `{YamlText.List(text.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}`");
            return [];
        }

        foreach (var item in settings.Items("components"))
        {
            var map = item switch
            {
                YamlMap full => full,
                YamlScalar name => new YamlMap(name.Span, [new(new YamlScalar(name.Span, "name", false), name)]),
                _ => null,
            };
            if (map is null)
            {
                findings.Add(Rules.WrongKind, file.At(item.Span), "a component is a name or fields", "write `- name: Mail`");
            }
            else if (Component(file, map, findings) is { } component)
            {
                var free = true;
                foreach (var name in ScalarsOf(map, "name").Concat(ScalarsOf(map, "aliases")))
                {
                    free &= Claim(names, name.Text.Trim(), component, file.At(name.Span), "name", findings);
                }

                // Two of one name have one slug too, and that is one fault; so is a slug that cannot be.
                var written = ScalarsOf(map, "slug").FirstOrDefault(s => s.Text.Trim() == component.Slug) ?? ScalarsOf(map, "name").First();
                _ = free && Slug.IsValid(component.Slug) && Claim(slugs, component.Slug, component, file.At(written.Span), "slug", findings);
                components.Add(component);
            }
        }

        return components.DrainToImmutable();
    }

    private static IEnumerable<YamlScalar> ScalarsOf(YamlMap map, string field) => map.Fields.Where(f => f.Key.Text == field).SelectMany(f => f.Value.Scalars());

    /// <returns>Whether nothing had the word before.</returns>
    private static bool Claim(Dictionary<string, Component> taken, string word, Component by, Location at, string what, Findings findings)
    {
        if (taken.TryAdd(word, by))
        {
            return true;
        }

        var (message, help) = ReferenceEquals(taken[word], by)
            ? ($"the {what} `{word}` stands twice", "remove one of the two")
            : ($"the {what} `{word}` is taken by the component `{taken[word].Name}`", what == "slug" ? "give it one of its own: `{name: " + YamlText.Scalar(by.Name) + ", slug: …}`" : $"give `{by.Name}` a {what} of its own");
        findings.Add(Rules.DuplicateComponent, at, message, help);
        return false;
    }

    private static Component? Component(SourceFile file, YamlMap map, Findings findings)
    {
        var fields = new FieldReader(file, map, Fields, findings);
        if (fields.Text("name") is not { } name)
        {
            return null;
        }

        var slug = fields.Text("slug") ?? Slug.Of(name);
        if (!Slug.IsValid(slug))
        {
            findings.Add(
                Rules.BadId,
                fields.At(fields.Node("slug") is null ? "name" : "slug"),
                slug.Length == 0 ? $"the name `{name}` gives no address" : $"`{slug}` cannot be part of an address",
                (fields.Node("slug") is null ? "add `slug:`; " : "") + Slug.Help(slug));
        }
        else if (slug == ListSlug)
        {
            findings.Add(Rules.BadId, fields.At(fields.Node("slug") is null ? "name" : "slug"), $"`{slug}` is the address of the list of all components", "add another `slug:`");
        }

        var (since, until) = (fields.Date("since"), fields.Date("until"));
        if (until < since)
        {
            findings.Add(Rules.BadSetting, fields.At("until"), "`until` is before `since`", "correct one of the two");
        }

        return new(name, slug, fields.Text("group"), fields.Text("description"), [.. fields.Scalars("aliases").Select(s => s.Text.Trim())], since, until);
    }
}
