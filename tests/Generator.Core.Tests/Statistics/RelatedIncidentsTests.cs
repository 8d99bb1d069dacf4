using System.Collections;
using CsCheck;
using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class RelatedIncidentsTests
{
    private static readonly Instant Start = Given.At("2026-01-01T00:00:00Z");

    private static readonly Incident Model = Given.Incident(Start, Start + Duration.FromHours(1));

    [Fact]
    public void A_component_a_tag_or_a_provider_in_common_relates_and_nothing_else()
    {
        var own = Incident(10, "own", tags: ["DNS"], upstream: ["Example Cloud"]);

        Related(own, Incident(11, "component"), Incident(12, "none", component: false), Incident(13, "tag", false, ["dns"]), Incident(14, "provider", false, [], ["example cloud"]), Incident(15, "word", false, ["Example Cloud"]))
            .ShouldBe(["component", "tag", "provider"]);
    }

    [Fact]
    public void Tags_without_an_address_relate_too() =>
        Related(Incident(10, "own", false, ["障害"]), Incident(11, "same", false, ["障害"]), Incident(12, "other", false, ["停止"])).ShouldBe(["same"]);

    [Fact]
    public void The_nearest_in_time_stand_first_and_none_that_is_more_than_thirty_days_away() =>
        Related(Incident(40, "own"), Incident(9, "early"), Incident(10, "thirty"), Incident(39, "before"), Incident(42, "after"), Incident(71, "late")).ShouldBe(["before", "after", "thirty"]);

    [Fact]
    public void There_are_at_most_five() =>
        Related(Incident(20, "own"), [.. Enumerable.Range(1, 9).Select(n => Incident(20 + n, $"n{n}"))]).ShouldBe(["n1", "n2", "n3", "n4", "n5"]);

    [Fact]
    public void The_same_are_found_as_by_looking_at_all() =>
        Gen.Select(Gen.Int[0, 90], Gen.Bool, Gen.Int[0, 3].Select(n => n == 3 ? "" : $"t{n}")).Array[1, 40].Sample(drawn =>
        {
            Incident[] all = [.. drawn.Select((d, i) => Incident(d.Item1, $"i{i:00}", d.Item2, d.Item3.Length == 0 ? [] : [d.Item3])).OrderByDescending(i => i.Start).ThenBy(i => i.Id, StringComparer.Ordinal)];
            var kinship = new RelatedIncidents(new([.. all]));
            foreach (var own in all)
            {
                var near = all.Where(i => i != own && Share(i, own) && Apart(i, own) <= Duration.FromDays(30)).Select(i => Apart(i, own)).Order().Take(RelatedIncidents.MaxRelated);
                var found = kinship.RelatedTo(own);

                found.Select(i => Apart(i, own)).ShouldBe(near);
                found.ShouldAllBe(i => Share(i, own));
                found.ShouldBeUnique();
            }
        }, iter: 50);

    /// <summary>All of them share a component and two tags and began within the hour: the worst there is for whoever looks at all of them.</summary>
    [Fact]
    public void A_look_up_in_a_long_history_reads_a_few_incidents()
    {
        const int Count = 100_000;
        var counted = new Counted([.. Enumerable.Range(0, Count).Select(n => Incident(1, $"i{n}", tags: ["a", "b"], seconds: -n / 40))]);
        var kinship = new RelatedIncidents(new([.. counted]));
        var before = counted.Reads;

        foreach (var place in new[] { 0, 1, Count / 2, Count - 1 })
        {
            kinship.RelatedTo(counted[place]).Length.ShouldBe(RelatedIncidents.MaxRelated);
        }

        before.ShouldBeLessThanOrEqualTo(Count);
        (counted.Reads - before).ShouldBeLessThan(4 * 200);
    }

    private static string[] Related(Incident own, params Incident[] others) =>
        [.. new RelatedIncidents(new([.. others.Append(own).OrderByDescending(i => i.Start)])).RelatedTo(own).Select(i => i.Id)];

    private static Duration Apart(Incident one, Incident other) => one.Start > other.Start ? one.Start - other.Start : other.Start - one.Start;

    private static bool Share(Incident one, Incident other) => (!one.Components.IsEmpty && !other.Components.IsEmpty) || one.Tags.Intersect(other.Tags, StringComparer.Ordinal).Any();

    /// <summary>Made without parsing: there are many.</summary>
    private static Incident Incident(int day, string id, bool component = true, string[]? tags = null, string[]? upstream = null, int seconds = 0)
    {
        var start = Start + Duration.FromDays(day) + Duration.FromSeconds(seconds);
        return new(
            Given.File("", $"content/incidents/2026/{id}.md"), id, Model.Severity, component ? Model.Components : [], null, start, start, null, null,
            [.. tags ?? []], [.. upstream ?? []], [], [], null, Model.Updates, null, Model.Places);
    }

    private sealed class Counted(Incident[] incidents) : IReadOnlyList<Incident>
    {
        public int Reads { get; private set; }

        public int Count => incidents.Length;

        public Incident this[int index]
        {
            get
            {
                Reads++;
                return incidents[index];
            }
        }

        public IEnumerator<Incident> GetEnumerator() => incidents.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
