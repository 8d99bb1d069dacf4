namespace Generator.Core.Diagnostics;

/// <summary>Tags and upstream providers: GEN098 and on.</summary>
public static partial class Rules
{
    public static readonly Rule NoAddress = new(
        "GEN098",
        Level.Warning,
        "a tag or provider without an address",
        "The address of its page is made from its letters a to z and digits. Without any it is shown on the incident, but has no page that gathers its incidents.",
        FrontMatter("tags: [\"???\"]", "tags: [unexplained]"));

    public static readonly Rule SharedAddress = new(
        "GEN099",
        Level.Warning,
        "two tags or providers with one address",
        "They share a page, so that readers take them for one. Capitals and signs make no difference in an address.",
        FrontMatter("tags: [C++, C#]", "tags: [cpp, csharp]"));
}
