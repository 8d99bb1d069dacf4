using System.Collections.Immutable;
using CsCheck;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>Which incident is there already, and which gets which id.</summary>
public sealed class ImportPlanTests
{
    [Fact]
    public void What_was_written_is_there_already()
    {
        var drafts = Drafts(At(9), At(12), At(15));

        var first = ImportPlan.Of(drafts, []);

        first.Files.Select(f => (f.Path, f.Presence)).ShouldBe(
        [
            ("incidents/2026/2026-04-08-mail.md", Presence.New), ("incidents/2026/2026-04-08-mail-2.md", Presence.New), ("incidents/2026/2026-04-08-mail-3.md", Presence.New),
        ]);
        ImportPlan.Of(drafts, Written(first)).Files.ShouldAllBe(f => f.Presence == Presence.Same);
        ImportPlan.Of(drafts, [.. Written(first).Select(f => f with { Text = f.Text.Replace("\n", "\r\n", StringComparison.Ordinal) })]).Files.ShouldAllBe(f => f.Presence == Presence.Same);
    }

    [Fact]
    public void When_older_ones_drop_out_the_rest_keep_their_files_and_new_ones_get_the_next_number()
    {
        var existing = Written(ImportPlan.Of(Drafts(At(9), At(12)), []));

        ImportPlan.Of(Drafts(At(12), At(15)), existing).Files.Select(f => (f.Path, f.Presence)).ShouldBe(
            [("incidents/2026/2026-04-08-mail-2.md", Presence.Same), ("incidents/2026/2026-04-08-mail-3.md", Presence.New)]);
    }

    [Fact]
    public void When_an_older_one_turns_up_the_others_keep_their_files()
    {
        var existing = Written(ImportPlan.Of(Drafts(At(9), At(12)), []));

        ImportPlan.Of(Drafts(At(6), At(9), At(12)), existing).Files.Select(f => (f.Path, f.Presence)).ShouldBe(
            [("incidents/2026/2026-04-08-mail-3.md", Presence.New), ("incidents/2026/2026-04-08-mail.md", Presence.Same), ("incidents/2026/2026-04-08-mail-2.md", Presence.Same)]);
    }

    [Fact]
    public void What_was_edited_or_has_gone_on_is_the_same_incident()
    {
        var existing = Written(ImportPlan.Of(Drafts(At(9), At(12)), []));
        ImmutableArray<SourceFile> edited = [existing[0] with { Text = "edited" }, existing[1] with { Text = existing[1].Text.Replace("minor", "major", StringComparison.Ordinal) }];

        ImportPlan.Of(Drafts(At(9), At(12)), edited).Files.Select(f => (f.Path, f.Presence)).ShouldBe(
            [("incidents/2026/2026-04-08-mail.md", Presence.Different), ("incidents/2026/2026-04-08-mail-2.md", Presence.Different)]);
    }

    [Fact]
    public void The_source_tells_an_incident_whose_title_and_times_have_changed()
    {
        var draft = Drafts(At(9))[0] with { Source = "https://stspg.io/a" };
        var existing = Written(ImportPlan.Of([draft], []));
        var changed = Draft("2026-04-09-mail-was-down", "Mail was down", At(30)) with { Source = "https://stspg.io/a" };

        ImportPlan.Of([changed], existing).Files.Select(f => (f.Path, f.Presence)).ShouldBe([("incidents/2026/2026-04-08-mail.md", Presence.Different)]);
        ImportPlan.Of([changed, changed with { Id = "2026-04-09-mail-was-down-2" }], existing).Files.ShouldAllBe(f => f.Presence == Presence.New);
    }

    [Fact]
    public void A_file_that_was_renamed_and_moved_is_still_the_incident()
    {
        var draft = Drafts(At(9))[0];
        var text = Written(ImportPlan.Of([draft], []))[0].Text.Replace("severity: minor", "severity: major\naliases: [2026-04-08-mail]", StringComparison.Ordinal).Replace("title: Mail", "title: Post", StringComparison.Ordinal);

        ImportPlan.Of([draft], [new("incidents/old/post.md", text)]).Files.Select(f => (f.Path, f.Presence)).ShouldBe([("incidents/old/post.md", Presence.Different)]);
    }

    [Fact]
    public void An_incident_that_could_not_be_read_back_is_left_out_and_shown()
    {
        var plan = ImportPlan.Of([Drafts(At(9))[0] with { Updates = [new(State.Resolved, At(9), new string('x', 70_000))] }, .. Drafts(At(12))], []);

        plan.Files.Length.ShouldBe(1);
        plan.Diagnostics.ShouldHaveSingleItem().Short().ShouldBe("GEN070 8:1 the incident `Mail` was left out: this section has 70000 characters; at most 65536 are read");
    }

    [Fact]
    public void A_second_import_changes_nothing_whatever_was_there_and_whatever_dropped_out() =>
        Gen.Select(Gen.Int[0, 6].Array[1, 8], Gen.Int[0, 6].Array[1, 8]).Sample((before, after) =>
        {
            var there = Written(ImportPlan.Of(Drafts([.. before.Select(At)]), []));
            var drafts = Drafts([.. after.Select(At)]);
            var plan = ImportPlan.Of(drafts, there);

            plan.Files.Select(f => f.Path).ShouldBeUnique();
            ImmutableArray<SourceFile> now = [.. there, .. plan.Files.Where(f => f.Presence == Presence.New).Select(f => new SourceFile(f.Path, f.Text))];
            now.Select(f => f.Path).ShouldBeUnique();
            ImportPlan.Of(drafts, now).Files.ShouldAllBe(f => f.Presence == Presence.Same);
        });

    private static ImmutableArray<SourceFile> Written(ImportPlan plan) => [.. plan.Files.Select(f => new SourceFile(f.Path, f.Text))];

    private static ImmutableArray<Draft> Drafts(params Instant[] times) =>
        [.. times.Order().Select((at, i) => Draft(i == 0 ? "2026-04-08-mail" : $"2026-04-08-mail-{i + 1}", "Mail", at))];

    private static Draft Draft(string id, string title, Instant at) =>
        new(id, title, Severity.Minor, [], null, null, null, null, [new(State.Resolved, at, "Over.")]);

    private static Instant At(int hour) => Given.At("2026-04-08T00:00:00Z") + Duration.FromHours(hour);
}
