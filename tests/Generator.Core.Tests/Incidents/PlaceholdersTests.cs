using Generator.Core.Checks;
using Generator.Core.Incidents;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

public sealed class PlaceholdersTests
{
    [Fact]
    public void All_begin_alike() => Placeholders.All.ShouldAllBe(p => p.StartsWith(Placeholders.Beginning, StringComparison.Ordinal));

    [Fact]
    public void Each_that_was_left_in_a_text_is_found() => IncidentChecks.Run(IncidentParser.Parse(
            Given.File($"---\ntitle: x\nseverity: minor\n---\n\n## Resolved — 2026-04-08 11:00 UTC\n\n{Placeholders.Noticed} {Placeholders.WillBeNoticed}\n\n## Postmortem\n\n{Placeholders.Postmortem}\n"),
            Given.Settings())).Diagnostics
        .Where(d => d.Rule.Code == "GEN090").Select(d => d.Location.File.Slice(d.Location.Span)).ShouldBe(Placeholders.All);
}
