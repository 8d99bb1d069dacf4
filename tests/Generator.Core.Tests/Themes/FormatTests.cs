using Generator.Core.Themes;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class FormatTests
{
    private static readonly Format Format = GivenTheme.Format();

    [Theory]
    [InlineData(0, "<1m")]
    [InlineData(59, "<1m")]
    [InlineData(60, "1m")]
    [InlineData((26 * 60) + 59, "26m")]
    [InlineData(3600, "1h")]
    [InlineData(68 * 60, "1h 8m")]
    [InlineData(((4 * 60) + 53) * 60, "4h 53m")]
    [InlineData((24 * 3600) - 1, "23h 59m")]
    [InlineData(24 * 3600, "1d")]
    [InlineData((24 * 3600) + (59 * 60), "1d")]
    [InlineData(58 * 3600, "2d 10h")]
    [InlineData(((40 * 24) + 19) * 3600, "40d 19h")]
    [InlineData(-3600, "<1m")]
    public void A_duration_has_its_two_largest_units(int seconds, string text) => Format.Duration(Duration.FromSeconds(seconds)).ShouldBe(text);

    [Theory]
    [InlineData(0, "0m")]
    [InlineData(0.5, "<1m")]
    [InlineData(26, "26m")]
    [InlineData(60, "1h")]
    [InlineData((3212 * 60) + 56, "3212h 56m")]
    public void A_total_has_hours_and_minutes(double minutes, string text) => Format.Hours(Duration.FromMinutes(minutes)).ShouldBe(text);

    [Theory]
    [InlineData("1", "100 %")]
    [InlineData("0.9999999999", "99.999 %")]
    [InlineData("0.99999", "99.999 %")]
    [InlineData("0.999989", "99.998 %")]
    [InlineData("0.9", "90 %")]
    [InlineData("0.12345678", "12.345 %")]
    [InlineData("0.000001", "0 %")]
    [InlineData("0", "0 %")]
    public void A_percentage_is_floored_to_three_decimals(string share, string text) =>
        Format.Percent(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(text);

    [Fact]
    public void A_rate_has_one_decimal() => (Format.Rate(1.0m), Format.Rate(1.4m), Format.Rate(0m)).ShouldBe(("1.0", "1.4", "0.0"));

    [Fact]
    public void Days_and_months_are_printed_in_the_words_of_the_language()
    {
        Format.Date(new(2026, 4, 8)).ShouldBe("8 April 2026");
        Format.Month(new(2026, 4)).ShouldBe("April 2026");
        Format.MonthShort(new(2026, 12)).ShouldBe("Dec");
    }

    [Theory]
    [InlineData("UTC", "2026-04-08T18:07:30Z", "8 Apr 2026, 18:07 UTC")]
    [InlineData("Europe/Berlin", "2026-04-08T18:07:30Z", "8 Apr 2026, 20:07 CEST")]
    [InlineData("Europe/Berlin", "2026-01-08T23:07:30Z", "9 Jan 2026, 00:07 CET")]
    [InlineData("America/New_York", "2026-04-08T03:59:59Z", "7 Apr 2026, 23:59 EDT")]
    [InlineData("Asia/Kathmandu", "2026-04-08T18:15:00Z", "9 Apr 2026, 00:00 +0545")]
    public void A_time_is_printed_in_the_zone_of_the_site_with_its_name(string zone, string time, string text) =>
        GivenTheme.Format(zone).Time(Given.At(time)).ShouldBe(text);

    [Fact]
    public void A_time_element_holds_the_exact_instant() => GivenTheme.Format("Europe/Berlin").TimeElement(Given.At("2026-04-08T18:07:30Z"))
        .Text.ShouldBe("""<time datetime="2026-04-08T18:07:30Z">8 Apr 2026, 20:07 CEST</time>""");

    [Fact]
    public void A_date_element_holds_the_day() =>
        Format.DateElement(new(2026, 4, 8)).Text.ShouldBe("""<time datetime="2026-04-08">8 April 2026</time>""");

    [Fact]
    public void An_instant_belongs_to_the_day_of_the_zone() =>
        GivenTheme.Format("Europe/Berlin").DateOf(Given.At("2026-04-08T22:30:00Z")).ShouldBe(new(2026, 4, 9));
}
