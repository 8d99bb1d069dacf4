using System.Globalization;
using System.Reflection;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Sources;

public sealed class LimitsTests
{
    [Fact]
    public void The_authors_guide_lists_every_limit_in_the_order_of_the_source()
    {
        var limits = typeof(Limits).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => ((int)f.GetRawConstantValue()!).ToString("N0", CultureInfo.InvariantCulture));
        var guide = File.ReadAllText(Repository.PathOf("content", "README.md"));
        var section = guide[guide.IndexOf("## How much there may be", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];

        section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[2].Trim()).ShouldBe(limits);
    }
}
