using Microsoft.Playwright;

namespace Generator.Cli.Tests.Browser;

/// <summary>A way in which a reader's browser can show a page.</summary>
internal sealed record Dress(string Name, BrowserNewContextOptions Options)
{
    private static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };

    /// <summary>A sheet of A4 less its margins, in the pixels of a style sheet.</summary>
    private static readonly ViewportSize Sheet = new() { Width = 718, Height = 1046 };

    public static readonly Dress[] All =
    [
        new("light", new() { ColorScheme = ColorScheme.Light }),
        new("dark and narrow", new() { ColorScheme = ColorScheme.Dark, ViewportSize = Narrow, HasTouch = true }),
        new("forced colours", new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce }),
        new("more contrast", new() { Contrast = Contrast.More }),
        new("without a script", new() { JavaScriptEnabled = false, ViewportSize = Narrow }),
        new("on paper", new() { ViewportSize = Sheet }),
        new("from disk", new() { ViewportSize = Narrow }),
    ];

    public static Dress Of(string name) => All.Single(d => d.Name == name);

    /// <summary>Whether every page is to be seen in it: where there is little room, its own texts decide.</summary>
    public bool ShowsAll => Name is "dark and narrow" or "on paper";

    public bool IsOnPaper => Name == "on paper";

    public bool IsFromDisk => Name == "from disk";
}
