using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Checks;

/// <summary>The date that a file name begins with is the day of its incident.</summary>
internal static class DatesInNames
{
    private const int DateLength = 10;

    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from incident in input.Incidents.Where(i => i.Id.Length > DateLength && i.Id[DateLength] == '-' && !BeginsWith(i.Id, input.DateOf(i.Start)))
        let id = incident.Id
        let named = LocalDatePattern.Iso.Parse(id[..DateLength])
        where named.Success
        let days = Days(incident, input)
        where !days.Contains(named.Value)
        let day = LocalDatePattern.Iso.Format(days.First())
        let right = day + id[DateLength..]
        select new Diagnostic(
            Rules.DateInNameDiffers,
            incident.File.Start,
            $"the file is named after {id[..DateLength]}, but the incident began on {day}",
            $"name it `{right}.md`; if it was published already, add `aliases: [{id}]`");

    /// <summary>As nearly all do; then no date has to be read.</summary>
    private static bool BeginsWith(string id, LocalDate day)
    {
        Span<char> text = stackalloc char[DateLength];
        return day.Year is > 0 and <= 9999 && day.ToDateOnly().TryFormat(text, out _, "O", CultureInfo.InvariantCulture) && id.AsSpan(0, DateLength).SequenceEqual(text);
    }

    /// <summary>The days that may stand in the name, the best one first; a day may begin elsewhere in UTC than in the site's zone.</summary>
    private static IEnumerable<LocalDate> Days(Incident incident, CheckInput input)
    {
        foreach (var at in new[] { incident.Start, incident.Detected, incident.Updates[0].At })
        {
            yield return input.DateOf(at);
            yield return at.InUtc().Date;
        }
    }
}
