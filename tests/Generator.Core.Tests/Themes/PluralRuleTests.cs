using System.Globalization;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class PluralRuleTests
{
    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1", "1.0", false)]
    [InlineData("1", "-1", true)]
    [InlineData("1", "11", false)]
    [InlineData("1.0", "1", true)]
    [InlineData("1.0", "1.00", true)]
    [InlineData("1.0", "1.5", false)]
    [InlineData("0-1.*", "1.9", true)]
    [InlineData("0-1.*", "2", false)]
    [InlineData("3-10 mod 100", "103", true)]
    [InlineData("3-10 mod 100", "110", true)]
    [InlineData("3-10 mod 100", "111", false)]
    [InlineData("3-10 mod 100", "103.0", false)]
    [InlineData("3-10.0 mod 100", "103.0", true)]
    [InlineData("0 mod 10", "1000000000000", true)]
    public void A_rule_names_numbers(string rule, string number, bool fits) =>
        PluralRule.Parse(rule).ShouldNotBeNull().Fits(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(fits);

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("-1")]
    [InlineData("2-1")]
    [InlineData("1 mod 0")]
    [InlineData("1.5")]
    [InlineData("1-")]
    [InlineData("1 mod")]
    [InlineData("12345678901")]
    [InlineData("١")]
    public void Anything_else_is_no_rule(string rule) => PluralRule.Parse(rule).ShouldBeNull();
}
