using System.Text;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

/// <summary>Calendars as an independent library understands them.</summary>
public sealed class CalendarFilesTests
{
    private const string Resolved = "\n## Resolved — 2026-04-08 19:07 UTC\n\nIt works again.\n";

    [Theory]
    [InlineData("history.ics")]
    [InlineData("components/mail.ics")]
    public void An_incident_is_an_event_from_its_start_to_its_end(string path)
    {
        var told = Event(GivenPublic.Incident("Mail; delayed, \\again", updates: Resolved), path);

        told.Uid.ShouldBe("2026-04-08-mail@acme");
        told.Sequence.ShouldBe(1);
        told.Summary.ShouldBe("Mail; delayed, \\again");
        told.Start!.AsUtc.ShouldBe(new DateTime(2026, 4, 8, 18, 7, 0, DateTimeKind.Utc));
        told.End!.AsUtc.ShouldBe(new DateTime(2026, 4, 8, 19, 7, 0, DateTimeKind.Utc));
        told.DtStamp!.AsUtc.ShouldBe(new DateTime(2026, 4, 8, 19, 7, 0, DateTimeKind.Utc));
        told.Status.ShouldBe("CONFIRMED");
        told.Categories.ShouldBe(["Minor", "Mail"]);
        told.Url!.AbsoluteUri.ShouldBe("https://history.example.org/odd/incidents/2026-04-08-mail.html");
    }

    [Fact]
    public void An_end_that_no_update_tells_is_a_change()
    {
        var told = Event(GivenPublic.Incident(more: "resolved: 2026-04-08T19:00:00Z\n"));

        (told.Sequence, told.DtStamp!.AsUtc).ShouldBe((1, new DateTime(2026, 4, 8, 19, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void An_open_incident_has_no_end_and_says_so()
    {
        var told = Event(GivenPublic.Incident());

        told.DtEnd.ShouldBeNull();
        told.Status.ShouldBe("TENTATIVE");
        told.Description.ShouldNotBeNull().ShouldContain("It has no known end.");
    }

    [Fact]
    public void A_component_has_its_own_times_and_severity_in_its_own_calendar()
    {
        var file = GivenPublic.Incident();
        file = file with
        {
            Text = file.Text.Replace(
                "[Mail]",
                "[Web Console, {name: Mail, severity: major, to: 2026-04-08T18:20:00Z}, {name: Mail, from: 2026-04-08T18:30:00Z}]",
                StringComparison.Ordinal),
        };

        Told("components/mail.ics").ShouldBe(["2026-04-08-mail@acme Major 18:07-18:20 CONFIRMED", "2026-04-08-mail/2@acme Minor 18:30- TENTATIVE"]);
        Told("components/web-console.ics").ShouldBe(["2026-04-08-mail@acme Minor 18:07- TENTATIVE"]);
        Told("history.ics").ShouldBe(["2026-04-08-mail@acme Minor 18:07- TENTATIVE"]);

        string[] Told(string path) =>
        [
            .. Ical.Net.Calendar.Load(GivenPublic.File(path, file))!.Events.Select(e => $"{e.Uid} {e.Categories[0]} {e.Start!.AsUtc:HH:mm}-{e.DtEnd?.AsUtc:HH:mm} {e.Status}"),
        ];
    }

    [Theory]
    [InlineData("18:07:00.9", null)]
    [InlineData("18:07:01", 1)]
    public void An_end_in_the_second_of_the_start_is_none_in_a_calendar(string end, int? second)
    {
        var told = Event(GivenPublic.Incident(more: $"started: 2026-04-08T18:07:00.2Z\nresolved: 2026-04-08T{end}Z\n", updates: Resolved));

        (told.DtEnd?.AsUtc.Second).ShouldBe(second);
        told.Status.ShouldBe("CONFIRMED");
    }

    [Fact]
    public void An_id_stays_when_the_title_or_the_address_changes()
    {
        var sources = GivenPublic.Sources("service: Acme\ncomponents: [Mail]\n", GivenPublic.Incident("Another title"));

        Ical.Net.Calendar.Load(GivenPublic.File(sources, "history.ics"))!.Events.Single().Uid.ShouldBe(Event(GivenPublic.Incident()).Uid);
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_without_cutting_a_character()
    {
        var title = string.Concat(Enumerable.Repeat("停止😀é", 15));
        var text = GivenPublic.File("history.ics", GivenPublic.Incident(title));

        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.ShouldNotContain('\uFFFD');
        Event(GivenPublic.Incident(title)).Summary.ShouldBe(title);
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Event(Core.Sources.SourceFile incident, string path = "history.ics") =>
        Ical.Net.Calendar.Load(GivenPublic.File(path, incident))!.Events.ShouldHaveSingleItem();
}
