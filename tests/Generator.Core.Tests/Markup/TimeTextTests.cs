using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2026-04-08T18:07:30Z", "2026-04-08T18:07:30Z")]
    [InlineData("2026-04-08T18:07Z", "2026-04-08T18:07:00Z")]
    [InlineData("2026-04-08t18:07:30z", "2026-04-08T18:07:30Z")]
    [InlineData("2026-04-08T18:07:30.125Z", "2026-04-08T18:07:30.125Z")]
    [InlineData("2026-04-08T20:07:30+02:00", "2026-04-08T18:07:30Z")]
    [InlineData("2026-04-08T12:37-05:30", "2026-04-08T18:07:00Z")]
    [InlineData("2026-04-08 18:07 UTC", "2026-04-08T18:07:00Z")]
    [InlineData("2026-04-08 18:07:30 utc", "2026-04-08T18:07:30Z")]
    [InlineData("2026-04-08 18:07 GMT", "2026-04-08T18:07:00Z")]
    [InlineData("2026-04-08 20:07 +02:00", "2026-04-08T18:07:00Z")]
    [InlineData("2026-04-08 00:30 +02:00", "2026-04-07T22:30:00Z")]
    [InlineData(" 2026-04-08  18:07  UTC ", "2026-04-08T18:07:00Z")]
    [InlineData("2024-02-29 23:59:59 UTC", "2024-02-29T23:59:59Z")]
    [InlineData("2026-04-08T18:07:30+00:00", "2026-04-08T18:07:30Z")]
    public void A_time_with_a_zone_is_an_instant(string text, string iso)
    {
        var (time, findings) = Read(text);
        findings.ShouldBeEmpty();
        time.ShouldBe(Given.At(iso));
    }

    [Theory]
    [InlineData("2026-04-08 18:07", "`2026-04-08 18:07` has no zone, so it could be meant anywhere", "at: 2026-04-08 18:07 UTC")]
    [InlineData("2026-04-08T18:07:30", "`2026-04-08T18:07:30` has no zone, so it could be meant anywhere", "at: 2026-04-08 18:07:30 UTC")]
    public void A_time_without_a_zone_is_an_error_that_shows_the_corrected_line(string text, string message, string line)
    {
        var (time, findings) = Read(text);
        time.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Short().ShouldBe($"GEN016 1:5 {message}");
        finding.Help.ShouldBe($"write `{line}`, or an offset such as `+02:00` instead of `UTC`");
    }

    [Theory]
    [InlineData("2026-04-08 18:07 +0200", "`+0200` is not a zone", "at: 2026-04-08 18:07 +02:00")]
    [InlineData("2026-04-08T18:07+2", "`+2` is not a zone", "at: 2026-04-08 18:07 +02:00")]
    [InlineData("2026-04-08 18:07-05", "`-05` is not a zone", "at: 2026-04-08 18:07 -05:00")]
    [InlineData("2026-04-08 18:07 -5:30", "`-5:30` is not a zone", "at: 2026-04-08 18:07 -05:30")]
    [InlineData("2026-04-08 18:07 CEST", "`CEST` is not a zone", "at: 2026-04-08 18:07 +02:00")]
    [InlineData("2026-04-08 18:07pst", "`pst` is not a zone", "at: 2026-04-08 18:07 -08:00")]
    [InlineData("2026-04-08 18:07 UTC+2", "`UTC+2` is not a zone", "at: 2026-04-08 18:07 +02:00")]
    [InlineData("2026-04-08 18:07 UTC+01:00", "`UTC+01:00` is not a zone", "at: 2026-04-08 18:07 +01:00")]
    [InlineData("2026-04-08T18:07GMT-01:00", "`GMT-01:00` is not a zone", "at: 2026-04-08 18:07 -01:00")]
    [InlineData("2026-04-08 18:07 UTC +01:00", "`UTC +01:00` is not a zone", "at: 2026-04-08 18:07 +01:00")]
    [InlineData("2026-04-08 18:07 MEZ", "`MEZ` is not a zone", "at: 2026-04-08 18:07 +01:00")]
    [InlineData("2026-04-08 18:07 mesz", "`mesz` is not a zone", "at: 2026-04-08 18:07 +02:00")]
    [InlineData("2026-04-08 18:07 gmt -0530", "`gmt -0530` is not a zone", "at: 2026-04-08 18:07 -05:30")]
    public void The_corrected_line_of_an_offset_that_is_not_whole_keeps_the_time(string text, string message, string line)
    {
        var finding = Read(text).Findings.ShouldHaveSingleItem();
        finding.Short().ShouldBe($"GEN016 1:5 {message}");
        finding.Help.ShouldBe($"write `{line}`");
    }

    [Theory]
    [InlineData("2026-04-08 18:07 +19:00", "`+19:00` is not a zone")]
    [InlineData("2026-04-08 18:07 IST", "`IST` is not a zone")]
    [InlineData("2026-04-08 18:07 NZ", "`NZ` is not a zone")]
    [InlineData("2026-04-08 18:07 UTC+", "`UTC+` is not a zone")]
    public void No_time_is_proposed_where_the_zone_is_not_known(string text, string message)
    {
        var finding = Read(text).Findings.ShouldHaveSingleItem();
        finding.Short().ShouldBe($"GEN016 1:5 {message}");
        finding.Help.ShouldBe("write in its place the offset from UTC, such as `+02:00`, or `UTC` if it was that");
    }

    [Fact]
    public void On_a_long_line_only_the_corrected_time_is_shown()
    {
        var file = new SourceFile("a", $"at: 2026-04-08 18:07{new string(' ', 10)}# {new string('x', 200)}");
        var findings = new Findings();
        TimeText.Read("2026-04-08 18:07", file.At(new(4, 16)), findings).ShouldBeNull();
        findings.Drain().ShouldHaveSingleItem().Help.ShouldNotBeNull().ShouldStartWith("write `2026-04-08 18:07 UTC`,");
    }

    [Theory]
    [InlineData("2026-02-30 18:07 UTC", "`2026-02-30` is not a date: that month has 28 days")]
    [InlineData("2024-02-30 18:07 UTC", "`2024-02-30` is not a date: that month has 29 days")]
    [InlineData("2026-04-00 18:07 UTC", "`2026-04-00` is not a date: that month has 30 days")]
    [InlineData("2026-13-01 18:07 UTC", "`2026-13-01` is not a date: there is no month 13")]
    [InlineData("2026-00-01 18:07 UTC", "`2026-00-01` is not a date: there is no month 00")]
    [InlineData("0206-04-08 18:07 UTC", "`0206-04-08` is not a date here: years go from 1900 to 2999")]
    [InlineData("9999-12-31T23:59:59-18:00", "`9999-12-31` is not a date here: years go from 1900 to 2999")]
    [InlineData("0000-01-01T00:00:00Z", "`0000-01-01` is not a date here: years go from 1900 to 2999")]
    [InlineData("2026-04-08 25:00 UTC", "`25:00` is not a time of day")]
    [InlineData("2026-04-08 24:00 UTC", "`24:00` is not a time of day")]
    [InlineData("2026-04-08 18:60 UTC", "`18:60` is not a time of day")]
    [InlineData("2026-04-08 23:59:60 UTC", "`23:59:60` is not a time of day")]
    [InlineData("2026-04-08 6:07 UTC", "`6:07` is not a time of day")]
    [InlineData("2026-04-08 6:07 PM UTC", "`6:07 PM` is not a time of day")]
    [InlineData("2026-04-08 25:07", "`25:07` is not a time of day")]
    [InlineData("2026-04-08", "`2026-04-08` has no time of day")]
    [InlineData("2026-04-08 UTC", "`2026-04-08 UTC` has no time of day")]
    [InlineData("04/08/2026 18:07 UTC", "`04/08/2026 18:07 UTC` does not begin with a date")]
    [InlineData("2026-4-8 18:07 UTC", "`2026-4-8 18:07 UTC` does not begin with a date")]
    [InlineData("2026-04-x8 18:07 UTC", "`2026-04-x8 18:07 UTC` does not begin with a date")]
    [InlineData("2026-04-08, 18:07 UTC", "`,` stands behind the date")]
    [InlineData("2026-04-08_18:07 UTC", "`_18:07` stands behind the date")]
    [InlineData("tomorrow", "`tomorrow` does not begin with a date")]
    [InlineData("", "`` does not begin with a date")]
    public void A_time_that_does_not_exist_is_not_guessed(string text, string message)
    {
        var (time, findings) = Read(text);
        time.ShouldBeNull();
        findings.ShouldHaveSingleItem().Short().ShouldBe($"GEN017 1:5 {message}");
    }

    [Theory]
    [InlineData("2026-04-08T18:07:00Z", "2026-04-08 18:07 UTC")]
    [InlineData("2026-04-08T18:07:30Z", "2026-04-08 18:07:30 UTC")]
    [InlineData("2026-04-08T18:07:30.5Z", "2026-04-08 18:07:30.5 UTC")]
    [InlineData("2026-04-08T18:07:00.5Z", "2026-04-08 18:07:00.5 UTC")]
    public void A_heading_has_seconds_only_where_there_are_any(string iso, string heading) => TimeText.Heading(Given.At(iso)).ShouldBe(heading);

    [Fact]
    public void Each_time_reads_back_from_both_forms() => Gen.Long[-2_000_000_000, 30_000_000_000].Select(Gen.Int[0, 9_999_999]).Sample((seconds, ticks) =>
    {
        var time = Instant.FromUnixTimeSeconds(seconds).PlusTicks(ticks);
        return Read(TimeText.Heading(time)).Time == time && Read(TimeText.Iso(time)).Time == time;
    });

    /// <summary>Characters of times in any order, and times with a character that is another.</summary>
    [Fact]
    public void The_quick_way_reads_as_the_other_or_leaves_it_to_that()
    {
        var usual = Gen.Long[-2_300_000_000, 32_600_000_000].Select(Gen.Bool, Gen.Bool, (seconds, whole, spaced) => InstantPattern.CreateWithInvariantCulture(
            $"uuuu'-'MM'-'dd{(spaced ? "' '" : "'T'")}HH':'mm{(whole ? "" : "':'ss")}{(spaced ? "' UTC'" : "'Z'")}").Format(Instant.FromUnixTimeSeconds(seconds)));
        var changed = usual.Select(Gen.Int[0, 19], Gen.OneOf([.. "0123456789-:TZ UC+.\u0663"]), (text, at, c) => at < text.Length ? text.Remove(at, 1).Insert(at, c.ToString()) : text);
        var read = 0;
        Gen.OneOf(usual, changed).Sample(text =>
        {
            if (TimeText.Usual(text) is { } time)
            {
                Interlocked.Increment(ref read);
                var findings = new Findings();
                TimeText.ReadAny(text, new SourceFile("a", text).Start, findings).ShouldBe(time);
                findings.Drain().ShouldBeEmpty();
            }
        });
        read.ShouldBeGreaterThan(10);
    }

    private static (Instant? Time, IReadOnlyCollection<Diagnostic> Findings) Read(string text)
    {
        var file = new SourceFile("a", $"at: {text}");
        var findings = new Findings();
        var time = TimeText.Read(text, file.At(new(4, text.Length)), findings);
        return (time, findings.Drain());
    }
}
