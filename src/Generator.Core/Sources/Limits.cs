namespace Generator.Core.Sources;

/// <summary>
/// How much content and themes may have of what takes time and memory, in one place: far more than anybody writes by hand, and little enough that no file can
/// exhaust a machine. To go beyond one is a finding with the file's name. `content/README.md` lists them.
/// </summary>
public static class Limits
{
    /// <summary>Bytes of an incident's file, of the settings and of a file of a theme that is text.</summary>
    public const int TextFileBytes = 256 * 1024;

    /// <summary>Bytes of a file that is published as it is.</summary>
    public const int PublishedFileBytes = 64 * 1024 * 1024;

    /// <summary>Bytes, in UTF-8, of a path within its folder. File systems take 255 for a name, Windows 260 for a whole path.</summary>
    public const int PathBytes = 200;

    /// <summary>Characters of an id or of another part of an address.</summary>
    public const int IdLength = 100;

    /// <summary>How deep values of YAML may be nested.</summary>
    public const int YamlDepth = 16;

    /// <summary>Values, fields and brackets of a YAML text.</summary>
    public const int YamlValues = 20_000;

    /// <summary>Characters of a section's Markdown: the summary, an update or the postmortem.</summary>
    public const int SectionLength = 64 * 1024;

    /// <summary>Characters of an incident's summary, updates and postmortem that the search finds and shows.</summary>
    public const int SearchText = 20_000;

    public const int TableColumns = 64;

    /// <summary>Of all tables of a section together, with those that are added where a row is short.</summary>
    public const int TableCells = 20_000;

    /// <summary>Links and pictures of a section. One that is not closed is looked for up to the section's end.</summary>
    public const int SectionLinks = 2_000;

    /// <summary>Characters of all addresses of a section, each as often as it is used.</summary>
    public const int LinkText = 256 * 1024;

    /// <summary>How often all loops of a page's template go round.</summary>
    public const int TemplateRounds = 5_000_000;

    /// <summary>How deep functions and parts of a template may call each other.</summary>
    public const int TemplateDepth = 64;

    /// <summary>Characters of one text that a template makes.</summary>
    public const int TemplateText = 16 * 1024 * 1024;

    /// <summary>Characters that a page's template prints. Of 100,000 incidents the largest page has less than half as many.</summary>
    public const int PageLength = 24 * 1024 * 1024;

    /// <summary>Seconds that a page's template may take; pages take thousandths. Where it takes longer it gets them once more, to be told in which line.</summary>
    public const int PageSeconds = 5;

    /// <summary>Bytes of a published site's history, which is compared. That of 100,000 incidents has half as many.</summary>
    public const int PublishedHistoryBytes = 400 * 1024 * 1024;

    /// <summary>Values and fields in it, of which each takes memory however short it is.</summary>
    public const int PublishedHistoryValues = 20_000_000;

    /// <summary>Bytes of a published site's calendar.</summary>
    public const int PublishedCalendarBytes = 128 * 1024 * 1024;

    /// <summary>Bytes of a published site's sitemaps and feed together, and of the list of its files: to read XML takes seven times as much memory.</summary>
    public const int PublishedListBytes = 64 * 1024 * 1024;

    /// <summary>Addresses of a published site. Each that vanishes is a finding.</summary>
    public const int PublishedAddresses = 1_000_000;

    /// <summary>Bytes of another system's file that is imported: ten thousand incidents and more. To turn HTML into Markdown takes time.</summary>
    public const int ImportedFileBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of such a file where it holds one incident.</summary>
    public const int ImportedIncidentBytes = 1024 * 1024;

    /// <summary>Bytes of all files that are imported at once.</summary>
    public const int ImportedBytes = 128 * 1024 * 1024;

    /// <summary>Bytes of a text in JSON that is imported: none that is longer has room in an incident's file.</summary>
    public const int ImportedTextBytes = 256 * 1024;

    /// <summary>Values, fields and brackets of all JSON that is imported at once.</summary>
    public const int ImportedValues = 2_000_000;

    /// <summary>Incidents that are imported at once.</summary>
    public const int ImportedIncidents = 50_000;

    /// <summary>Findings of one file that are shown. All of them count.</summary>
    public const int FindingsShown = 1_000;
}
