using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("con", true)]
    [InlineData("CON", true)]
    [InlineData("nul.html", true)]
    [InlineData("Aux .tar.gz", true)]
    [InlineData("com0", true)]
    [InlineData("lpt9.md", true)]
    [InlineData("", false)]
    [InlineData(".con", false)]
    [InlineData("console", false)]
    [InlineData("con-1", false)]
    [InlineData("com10", false)]
    [InlineData("coma", false)]
    public void Names_of_devices_are_known_with_any_ending_and_case(string name, bool isDevice) => FileNames.IsDevice(name).ShouldBe(isDevice);

    [Theory]
    [InlineData("chart.png")]
    [InlineData("2026/größe (1).png")]
    [InlineData("障害.png")]
    [InlineData("a..b/.hidden")]
    public void Most_names_are_right(string path) => FileNames.Fault(path).ShouldBeNull();

    [Theory]
    [InlineData("2026/con/chart.png", "Windows keeps the name `con` for a device")]
    [InlineData("12:30.png", "Windows allows no `:` in a name")]
    [InlineData("a\\b.png", "Windows allows no `\\` in a name")]
    [InlineData("what?.png", "Windows allows no `?` in a name")]
    [InlineData("a./b.png", "Windows takes the last character off the name `a.`")]
    [InlineData("a.png ", "Windows takes the last character off the name `a.png `")]
    [InlineData("a\u0007.png", "its name has a control character")]
    [InlineData("a\uFFFD.png", "the name `a\uFFFD.png` is no UTF-8")]
    public void A_name_that_some_system_refuses_is_said_why(string path, string fault) => FileNames.Fault(path).ShouldBe(fault);

    [Fact]
    public void A_path_has_an_end()
    {
        var path = new string('a', Limits.PathBytes - 5) + "/ä.p";
        FileNames.Fault(path).ShouldBeNull();
        FileNames.Fault(path + "n").ShouldBe("its path is longer than 200 bytes");
    }
}
