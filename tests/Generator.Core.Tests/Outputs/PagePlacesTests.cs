using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class PagePlacesTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("b", true)]
    [InlineData("c", true)]
    [InlineData("é & co", true)]
    [InlineData("A", false)]
    [InlineData("d", false)]
    public void A_page_has_the_places_that_its_elements_name(string id, bool has) =>
        new PagePlaces([Output.Of("p.html", () => "<p id=\"a\"><b id='b'></b><i class=x id=c data-id=\"d\"></i><u id=\"é &amp; co\"></u>")]).Has("p.html", id).ShouldBe(has);

    [Theory]
    [InlineData("other.html")]
    [InlineData("files/a.pdf")]
    public void What_cannot_be_told_is_taken_to_be_there(string path) => new PagePlaces([new("files/a.pdf", () => Encoding.UTF8.GetBytes("x"))]).Has(path, "a").ShouldBeTrue();

    [Fact]
    public void After_a_page_that_cannot_be_made_no_other_is_tried()
    {
        var tried = 0;
        Output Failing(string path) => new(path, _ =>
        {
            tried++;
            return [new(Rules.TemplateFailed, new SourceFile("t.html", "").Start, "it takes long")];
        });
        var places = new PagePlaces([Failing("a.html"), Failing("b.html")]);

        (places.Has("a.html", "x"), places.Has("b.html", "x"), places.Has("a.html", "x")).ShouldBe((true, true, true));
        tried.ShouldBe(1);
    }
}
