using System.Buffers;
using System.Globalization;
using System.Text;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;

namespace Generator.Core.Outputs.Search;

/// <summary>What of an incident can be found.</summary>
public static class SearchFields
{
    /// <summary>
    /// Its summary, updates and postmortem, one a line, and its tags and the providers that failed in another. Of longer texts the rest
    /// is neither found nor shown; their last line is.
    /// </summary>
    /// <param name="take">Who takes the text, which is gone after the call.</param>
    public static void Text(Incident incident, Action<ReadOnlySpan<char>> take)
    {
        var tags = string.Join(" · ", incident.Tags.Concat(incident.Upstream));
        var most = tags.Length + 1;
        foreach (var part in incident.Texts)
        {
            most += part.PlainUtf8.Length + 1;
        }

        var pooled = ArrayPool<char>.Shared.Rent(most);
        var text = pooled.AsSpan();
        var length = 0;
        foreach (var part in incident.Texts)
        {
            var plain = part.PlainUtf8;
            if (!plain.IsEmpty)
            {
                length = Line(text, length);
                length += Encoding.UTF8.GetChars(plain, text[length..]);
            }
        }

        if (length > Limits.SearchText)
        {
            length = char.IsHighSurrogate(text[Limits.SearchText - 1]) ? Limits.SearchText - 1 : Limits.SearchText;
        }

        if (tags.Length > 0)
        {
            length = Line(text, length);
            tags.CopyTo(text[length..]);
            length += tags.Length;
        }

        take(text[..length]);
        ArrayPool<char>.Shared.Return(pooled);
    }

    /// <summary>Ends a line where one stands above.</summary>
    private static int Line(Span<char> text, int length)
    {
        if (length > 0)
        {
            text[length++] = '\n';
        }

        return length;
    }

    /// <summary>Every word that finds it, as often as it stands there, and every filter that it passes, which begins with <c>#</c>.</summary>
    public static void EachTerm(Incident incident, Site site, Action<ReadOnlySpan<char>> found)
    {
        var asOf = site.History.AsOf;
        SearchWords.Each(incident.Title, found);
        Text(incident, text => SearchWords.Each(text, found));
        SearchWords.Each(site.Format.Date(site.Calendar.DateOf(incident.Start)), found);
        SearchWords.Each(site.Say("severity." + incident.Severity.Word()) ?? "", found);
        found("#severity:" + incident.Severity.Word());
        found(string.Create(CultureInfo.InvariantCulture, $"#year:{site.Calendar.DateOf(incident.Start).Year}"));
        var phase = incident.PhaseAt(asOf);
        found("#state:" + phase switch { Phase.Ahead => "ahead", Phase.Open => "open", _ => "closed" });
        if (phase != Phase.Ahead)
        {
            found("#duration:" + (incident.ImpactAt(asOf) is null ? "unknown" : "known"));
        }

        foreach (var component in incident.ComponentsHit)
        {
            SearchWords.Each(component.Name, found);
            found("#component:" + component.Slug);
        }
    }
}
