using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>The field <c>resolved</c> and the timeline tell the same.</summary>
internal static class ResolvedFields
{
    private const string Field = "resolved";

    public static IEnumerable<Diagnostic> Check(CheckInput input) => input.Incidents
        .Where(i => i.Places.Has(Field) && i.Resolved <= input.AsOf)
        .Select(i => i.Updates.LastOrDefault(u => u.State.IsEnd()) is { } last ? BeforeTheEnd(i, last) : WithoutUpdate(i))
        .OfType<Diagnostic>();

    private static Diagnostic WithoutUpdate(Incident incident)
    {
        var end = incident.IsMaintenance ? State.Completed : State.Resolved;
        return new(
            Rules.ResolvedWithoutUpdate,
            incident.File.At(incident.Places.Of(Field)),
            "it is over, but no update says so",
            $"add an update `## {end.Word()} — {TimeText.Heading(incident.Resolved!.Value)}`");
    }

    private static Diagnostic? BeforeTheEnd(Incident incident, Update last) => last.At >= incident.Resolved ? null : new(
        Rules.ResolvedBeforeItsEnd,
        incident.File.At(incident.Places.Of(Field)),
        $"the update `{last.State.Word()}` of {TimeText.Heading(last.At)} says that it was over before this",
        "correct one of the two; without this field the update's time counts");
}
