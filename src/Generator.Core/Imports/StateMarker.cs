using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Generator.Core.Incidents;

namespace Generator.Core.Imports;

/// <summary>A line that begins an update by its state's word: <c>*Investigating* - text</c>, <c>**Resolved**: text</c>, <c>[Final message]</c>.</summary>
/// <param name="State">Nothing where the word is none that is known.</param>
/// <param name="Rest">What follows on the line.</param>
internal sealed partial record StateMarker(string Word, State? State, string Rest)
{
    private static readonly ImmutableDictionary<string, State> Words = new Dictionary<string, State>
    {
        ["initial message"] = Incidents.State.Investigating,
        ["investigation"] = Incidents.State.Investigating,
        ["updated"] = Incidents.State.Update,
        ["updates"] = Incidents.State.Update,
        ["fixed"] = Incidents.State.Resolved,
        ["solved"] = Incidents.State.Resolved,
        ["final message"] = Incidents.State.Resolved,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public bool IsPostmortem => Word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Equals("postmortem", StringComparison.OrdinalIgnoreCase);

    public bool IsKnown => State is not null || IsPostmortem;

    /// <param name="isFirst">Whether the line is its paragraph's first: only there a word without any marks around it can be meant as a state.</param>
    public static StateMarker? Of(string line, bool isFirst)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[Emphasised(), Bracketed(), Heading(), Plain()])
        {
            if (form.Match(line) is { Success: true } match)
            {
                var word = match.Groups["word"].Value.Trim();
                var marker = new StateMarker(word, Words.TryGetValue(word, out var state) ? state : States.Parse(word), match.Groups["rest"].Value.Trim());
                if (marker.IsKnown ? isFirst || form != Plain() : form == Emphasised())
                {
                    return marker;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^ {0,3}(?:[-+*] +)?(?<mark>\*{1,3}|_{1,3})\[?(?<word>\p{L}[\p{L} -]{1,40}?)\]? ?:?\k<mark> *(?:[-–—:] *)?(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasised();

    [GeneratedRegex(@"^ {0,3}\[(?<word>\p{L}[\p{L} -]{1,40}?)\](?![(\[]) *(?:[-–—:] *)?(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^ {0,3}#{1,6} +[*_]{0,3}(?<word>\p{L}[\p{L} -]{1,40}?)[*_]{0,3} *(?:[-–—:] *(?<rest>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<word>\p{L}[\p{L} -]{1,40}?)(?:: *| +[-–—] +)(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
