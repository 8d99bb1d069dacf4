using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

public sealed class HeadingProperties
{
    private static readonly Gen<string> Words = Gen.OneOf("Investigating", "resolved", "In progress", "in_progress", "UPDATE", "Fixed", "Resolved –", "", " Identified ");
    private static readonly Gen<string> Separators = Gen.OneOf(" — ", " – ", " - ", "—", "–", ": ", "  —  ", " -- ", ":", " ", "—\t", " — — ");
    private static readonly Gen<string> Times = Gen.OneOf("2026-04-08 18:07 UTC", "2026-04-08T18:07Z", "2026-04-08T18:07:30Z", "2026-04-08 20:07 +02:00", "2026-02-30 10:00 UTC", "2026-04-08 18:07", "2026-04-08 18:07 UTC: more", "18:07 UTC", "", "2026-04-08 18:07 utc");

    private static readonly Gen<string> Ends = Gen.OneOf("", " ", " ##", "#", "\t");

    /// <summary>What nearly all headings are is read without asking what else they could be; it has to be the same.</summary>
    [Fact]
    public void Usual_headings_mean_what_they_would_mean_anyway() => Gen.Select(Words, Separators, Times, Ends).Sample((word, separator, time, end) =>
    {
        var file = new SourceFile("2026-04-08-a.md", $"## {word}{separator}{time}{end}\n");
        foreach (var heading in Timeline.Heading.AllIn(file, file.Whole))
        {
            var (found, expected) = (new Findings(), new Findings());

            heading.Parse(found).ShouldBe(heading.ParseAny(expected));
            found.Drain().ShouldBe(expected.Drain());
        }
    });
}
