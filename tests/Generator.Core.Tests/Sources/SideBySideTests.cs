using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Sources;

public sealed class SideBySideTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public void Results_stand_in_the_order_of_what_they_are_made_from(int? jobs) =>
        SideBySide.Select([.. Enumerable.Range(0, 1000)], jobs, n => 2 * n).ShouldBe(Enumerable.Range(0, 1000).Select(n => 2 * n));

    [Fact]
    public void No_more_is_done_at_the_same_time_than_was_asked_for()
    {
        var (now, most) = (0, 0);
        SideBySide.Select([.. Enumerable.Range(0, 200)], 2, _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            Thread.Sleep(1);
            return Interlocked.Decrement(ref now);
        });

        most.ShouldBeInRange(1, 2);
    }

    [Fact]
    public void What_cannot_be_made_is_thrown_as_it_is() =>
        Should.Throw<IOException>(() => SideBySide.Select<int, int>([1, 2, 3], null, n => n == 2 ? throw new IOException() : n));

    [Fact]
    public void What_cannot_be_done_is_thrown_as_it_is() =>
        Should.Throw<IOException>(() => SideBySide.Each([1, 2, 3], null, n => _ = n == 2 ? throw new IOException() : n));

    [Fact]
    public void Each_is_done_once()
    {
        var done = new int[1000];
        SideBySide.Each(Enumerable.Range(0, done.Length), 2, n => Interlocked.Increment(ref done[n]));

        done.ShouldAllBe(times => times == 1);
    }

    [Fact]
    public void With_one_job_nothing_is_begun_before_it_is_asked_for()
    {
        var made = 0;
        var later = SideBySide.Begin(1, () => ++made);
        made.ShouldBe(0);

        later().ShouldBe(1);
    }

    [Fact]
    public void What_was_begun_is_made_once()
    {
        var made = 0;
        var later = SideBySide.Begin(2, () => Interlocked.Increment(ref made));
        later();

        later().ShouldBe(1);
    }
}
