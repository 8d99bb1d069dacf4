using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>What a partial printed once is used again only where it would print the same.</summary>
public sealed class IndependentPartialsTests
{
    [Theory]
    [InlineData("{{ $1 }}", "{{ include 'p' 'a'; include 'p' 'b'; include 'p' 'a' }}", "aba")]
    [InlineData("{{ $1 }}{{ $2 }}{{ $3 }}", "{{ include 'p' 1 2 3; include 'p' 1 2 4; include 'p' 5 2 3 }}", "123124523")]
    [InlineData("{{ $1.severity }}", "{{ include 'p' incident; include 'p' incident }}", "minorminor")]
    [InlineData("{{ for tag in $1; tag.name; end }}", "{{ include 'p' incident.tags; include 'p' [] }}", "ab")]
    [InlineData("{{ $1.language }}", "{{ include 'p' site; include 'p' site }}", "enen")]
    public void It_depends_on_what_it_is_given(string partial, string page, string html) => Rendered(partial, page).ShouldBe(html);

    [Theory]
    [InlineData("{{ x }}", "{{ x = 'a'; include 'p'; x = 'b'; include 'p' }}", "ab")]
    [InlineData("{{ each }}", "{{ for each in ['a', 'b']; include 'p'; end }}", "ab")]
    [InlineData("{{ for.index }}", "{{ for each in ['a', 'b']; include 'p'; end }}", "01")]
    [InlineData("{{ include 'q' }}", "{{ x = 'a'; include 'p'; x = 'b'; include 'p' }}", "ab")]
    [InlineData("{{ include $1 }}", "{{ x = 'a'; include 'p' 'q'; x = 'b'; include 'p' 'q' }}", "ab")]
    [InlineData("{{ name = 'q'; include name }}", "{{ x = 'a'; include 'p'; x = 'b'; include 'p' }}", "ab")]
    [InlineData("{{ shout 'a' }}", "{{ func shout(x); ret x + '!'; end; include 'p'; func shout(x); ret x + '?'; end; include 'p' }}", "a!a?")]
    [InlineData("{{ incident.severity }}", "{{ include 'p'; for incident in incident.updates; include 'p2'; end }}", "minorinvestigatingresolved")]
    public void One_that_reads_a_variable_of_its_page_is_printed_each_time(string partial, string page, string html) => Rendered(partial, page).ShouldBe(html);

    [Theory]
    [InlineData("{{ y = $1 }}", "{{ include 'p' 'a'; y; y = 'b'; include 'p' 'a'; y }}", "aa")]
    [InlineData("{{ capture y; $1; end }}", "{{ include 'p' 'a'; y; y = 'b'; include 'p' 'a'; y }}", "aa")]
    [InlineData("{{ include 'r' $1 }}", "{{ include 'p' 'a'; y; y = 'b'; include 'p' 'a'; y }}", "aa")]
    public void One_that_sets_a_variable_for_its_page_sets_it_each_time(string partial, string page, string html) => Rendered(partial, page).ShouldBe(html);

    [Fact]
    public void Its_own_variables_stay_its_own() =>
        Rendered("{{ $a = $1; $a }}", "{{ $a = 'x'; include 'p' 'y'; $a; include 'p' 'y'; $a }}").ShouldBe("yxyx");

    private static string Rendered(string partial, string page) => GivenTheme.Render(
        page,
        GivenTheme.File("partials/p.html", partial),
        GivenTheme.File("partials/p2.html", "{{ incident.state }}"),
        GivenTheme.File("partials/q.html", "{{ x }}"),
        GivenTheme.File("partials/r.html", "{{ y = $1 }}")).Value!;
}
