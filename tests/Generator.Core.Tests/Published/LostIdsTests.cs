using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Published;

public sealed class LostIdsTests
{
    private static readonly SiteSources Before = GivenPublished.Sources(GivenPublished.Incident());

    [Fact]
    public void Another_name_of_the_service_changes_the_ids_of_events() =>
        GivenPublished.Lost(Before, Before with { Settings = Before.Settings with { Text = GivenPublic.Settings.Replace("Acme", "Acme Mail", StringComparison.Ordinal) } })
            .ShouldBe(["site.yaml GEN111 1:10 events in calendars were known by ids that end in `@acme` and would get ones that end in `@acme-mail`"]);

    [Fact]
    public void The_same_address_part_of_another_name_keeps_them() =>
        GivenPublished.Lost(Before, Before with { Settings = Before.Settings with { Text = GivenPublic.Settings.Replace("Acme", "ACME!", StringComparison.Ordinal) } }).ShouldBeEmpty();

    [Fact]
    public void An_id_of_another_form_in_a_feed_would_vanish() => GivenPublished.Lost(
            GivenPublished.Files(Before).With("feed.atom.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:a</id><entry><id>urn:b</id><source><id>urn:c</id></source></entry></feed>"), Before)
        .ShouldBe(["site.yaml GEN111 1:1 the id `urn:a`, and 1 more id, in feed.atom.xml would vanish"]);

    [Fact]
    public void An_event_without_a_page_would_vanish() => GivenPublished.Lost(
            GivenPublished.Files(Before).With("history.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:2026-04-08-ma\r\n il@acme\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:gone@acme\r\nDESCRIPTION:UID:x\r\nEND:VEVENT\r\n"), Before)
        .ShouldBe(["site.yaml GEN111 1:1 the id `gone@acme` in history.ics would vanish"]);

    [Fact]
    public void An_entry_that_newer_ones_push_out_of_the_feed_is_not_lost()
    {
        SourceFile[] newer = [.. Enumerable.Range(10, 60).Select(n => GivenPublished.Incident($"2026-04-20-mail-{n}", updates: $"\n## Resolved — 2026-04-20 10:{n % 60:00} UTC\n\nDone.\n"))];

        GivenPublished.Lost(Before, GivenPublished.Sources([GivenPublished.Incident(), .. newer])).ShouldBeEmpty();
    }
}
