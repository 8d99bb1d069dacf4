namespace Generator.Core.Diagnostics;

/// <summary>What <c>check --against</c> compares with a published site: GEN110 and on.</summary>
public static partial class Rules
{
    public static readonly Rule LostAddress = new(
        "GEN110",
        Level.Error,
        "a published address that would vanish",
        "Somebody has linked to it, cited it or subscribed to it. A file that must have another name keeps its old address through `aliases`, a component through `slug`.",
        Published(
            "# 2026-04-08-mail-late.md, published as 2026-04-08-mail-delayed\ntitle: Mail is delayed\nseverity: minor",
            "# 2026-04-08-mail-late.md, published as 2026-04-08-mail-delayed\ntitle: Mail is delayed\nseverity: minor\naliases: [2026-04-08-mail-delayed]"))
    {
        MayBeLowered = true,
    };

    public static readonly Rule LostId = new(
        "GEN111",
        Level.Error,
        "an id in feeds or calendars that would vanish or change",
        "Readers of feeds and calendars know an incident by its id alone: with another one all of them show it again, as if it were new.",
        Published("service: Acme Mail   # published as Acme", "service: Acme"))
    {
        MayBeLowered = true,
    };

    public static readonly Rule MovedSite = new(
        "GEN112",
        Level.Error,
        "a site at another address",
        "Every link to it and every id in its feeds changes. It is one finding, and the addresses are compared as they lie within the site. Let the old address lead to the new one before you turn this down.",
        Published("url: https://example.org/history/   # published at https://example.org/outages/", "url: https://example.org/outages/"))
    {
        MayBeLowered = true,
    };

    public static readonly Rule ChangedFact = new(
        "GEN113",
        Level.Error,
        "a published fact that changes without a correction",
        "Times, severity and state of an incident that was published as over, and the updates of any, are what readers rely on. They may be corrected, but not in silence: an entry of `corrections` that was not published yet tells them, and stays. New updates, the end of an open incident and other words are no corrections.",
        Published(
            "severity: minor   # published as major",
            "severity: minor   # published as major\ncorrections:\n  - {date: 2026-04-10, text: \"Minor, not major: only one region was hit.\"}"))
    {
        MayBeLowered = true,
    };

    public static readonly Rule RenamedInFeeds = new(
        "GEN114",
        Level.Note,
        "an incident that gets another id in feeds and calendars",
        "Its alias lets the old address lead to the new one, but readers of feeds and calendars know no aliases: they show it once more.",
        Published(
            "# 2026-04-08-mail-late.md, published as 2026-04-08-mail-delayed\naliases: [2026-04-08-mail-delayed]",
            "# 2026-04-08-mail-delayed.md, as it was published"));
}
