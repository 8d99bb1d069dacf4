using System.Net;
using CsCheck;
using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void What_means_something_in_html_is_escaped() => Html.Encode("""<a href="x" id='y'>&amp;""").Text.ShouldBe(
        "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");

    [Fact]
    public void Other_text_stays_as_it_is() => Html.Encode("Ü 障害 =`/\n").Text.ShouldBe("Ü 障害 =`/\n");

    [Fact]
    public void Any_text_reads_back_as_it_was() => Gen.String.Sample(text => WebUtility.HtmlDecode(Html.Encode(text).Text) == text);
}
