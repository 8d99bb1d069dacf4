using System.Collections.Immutable;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>An incident that is about to be written down, by an import or by an author.</summary>
/// <param name="Id">The stem of its file to be.</param>
/// <param name="Components">Names; the parser holds them against the settings later.</param>
/// <param name="Updates">Oldest first; never empty.</param>
/// <param name="Postmortem">Markdown.</param>
/// <param name="DetectedBy">Who noticed it, where that is not who does so by the settings.</param>
/// <param name="Tags">None when left out.</param>
/// <param name="Upstream">None when left out.</param>
/// <param name="Summary">Markdown that stands above the timeline.</param>
public sealed record Draft(
    string Id,
    string Title,
    Severity Severity,
    ImmutableArray<string> Components,
    Instant? Started,
    Instant? Detected,
    Instant? Resolved,
    string? Source,
    ImmutableArray<DraftUpdate> Updates,
    string? Postmortem = null,
    string? DetectedBy = null,
    ImmutableArray<string> Tags = default,
    string? Summary = null,
    ImmutableArray<string> Upstream = default)
{
    /// <summary>Where the file belongs, below the content folder: <c>incidents/2026/2026-04-08-mail.md</c>.</summary>
    public string Path => $"incidents/{Id.AsSpan(0, YearLength)}/{Id}.md";

    /// <summary>When it began, as far as is known.</summary>
    public Instant Start => Started ?? Detected ?? Updates[0].At;

    /// <summary>The same under an id from the day on which it began, and its title.</summary>
    public Draft NamedByStart() => this with { Id = IdFrom(Start.InUtc().Date, Title) };

    /// <summary>Whether the title gives nothing for an id, so that those of one day are told apart by a number alone.</summary>
    public bool IsNamedByDay => Markup.Slug.OfTitle(Title).Length == 0;

    /// <summary>An id from the day and the title: <c>2026-04-08-mail-delayed</c>.</summary>
    public static string IdFrom(LocalDate day, string title)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Format(day);
        var slug = Markup.Slug.OfTitle(title, Limits.IdLength - date.Length - 1);
        return slug.Length == 0 ? $"{date}-incident" : $"{date}-{slug}";
    }

    private const int YearLength = 4;
}

/// <param name="Markdown">The update's text.</param>
public sealed record DraftUpdate(State State, Instant At, string Markdown);
