namespace Generator.Core.Diagnostics;

/// <summary>One thing that can be found: an entry of the catalogue, <see cref="Rules"/>.</summary>
/// <param name="Code"><c>GEN</c> and three digits; never used again for anything else.</param>
/// <param name="Level">How much it matters. A site can change this, but not where <see cref="IsFixed"/>.</param>
/// <param name="Title">What it is about, in a few words, for lists of rules.</param>
/// <param name="Why">Why it is a rule, in one or two sentences.</param>
public sealed record Rule(string Code, Level Level, string Title, string Why, RuleExample Example)
{
    /// <summary>Whether a site may give it another level although it is an error: it stops no build.</summary>
    public bool MayBeLowered { get; init; }

    /// <summary>Whether its level is the same in every site.</summary>
    public bool IsFixed => Level == Level.Error && !MayBeLowered;

    public override string ToString() => Code;
}

/// <summary>What breaks a rule, and the same done right.</summary>
/// <param name="Place">Where such text stands.</param>
public sealed record RuleExample(RulePlace Place, string Wrong, string Right);

/// <summary>Where a rule's example stands.</summary>
public enum RulePlace
{
    FrontMatter,
    Body,
    IncidentFile,
    Settings,
    Theme,
    Folder,
    Import,
    Published,
}

public static class RulePlaces
{
    /// <summary>The place in words, as it is shown above an example.</summary>
    public static string Word(this RulePlace place) => place switch
    {
        RulePlace.FrontMatter => "in an incident's front matter",
        RulePlace.Body => "in an incident's body",
        RulePlace.IncidentFile => "in an incident's file",
        RulePlace.Settings => "in site.yaml",
        RulePlace.Theme => "in a theme",
        RulePlace.Folder => "in the content folder",
        RulePlace.Published => "against the published site",
        _ => "in a file to import",
    };
}
