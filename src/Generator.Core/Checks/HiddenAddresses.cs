using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>What a page shows in place of an e-mail address is no address.</summary>
internal static class HiddenAddresses
{
    private static readonly string[] Marks = ["[email protected]", "[email\u00a0protected]"];

    public static IEnumerable<Diagnostic> Check(Incident incident) =>
        from mark in Marks
        from at in PlacesOf(incident.File.Text, mark)
        select new Diagnostic(
            Rules.HiddenAddress,
            incident.File.At(new(at, mark.Length)),
            "the page that this was copied from hid an e-mail address here",
            "write the address, or what it was for");

    private static IEnumerable<int> PlacesOf(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
