using System.Text;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class HtmlBufferTests
{
    [Fact]
    public void What_is_written_is_there()
    {
        var buffer = new HtmlBuffer();
        buffer.Write("<b>"u8);
        buffer.Write("é");

        Encoding.UTF8.GetString(buffer.Written).ShouldBe("<b>é");
        buffer.TakeHtml().ToString().ShouldBe("<b>é");
        buffer.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData(1500, true)]
    [InlineData(1501, false)]
    public void No_more_than_its_bound_is_written_however_much_memory_it_was_given(int length, bool isTaken)
    {
        var buffer = new HtmlBuffer(max: 1500);
        buffer.Write(new byte[1000]);

        var write = () => buffer.Write(new byte[length - 1000]);
        if (isTaken)
        {
            write.ShouldNotThrow();
        }
        else
        {
            write.ShouldThrow<TemplateFaultException>();
        }

        buffer.Clear();
    }
}
