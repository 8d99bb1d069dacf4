using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>What a page shows in place of an e-mail address is no address.</summary>
internal static class HiddenAddresses
{
    private static readonly string[] Marks = ["[email protected]", "[email\u00a0protected]"];

    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        var text = incident.File.Text;
        foreach (var mark in Marks)
        {
            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
            {
                yield return new(
                    Rules.HiddenAddress,
                    incident.File.At(new(at, mark.Length)),
                    "the page that this was copied from hid an e-mail address here",
                    "write the address, or what it was for");
            }
        }
    }
}
