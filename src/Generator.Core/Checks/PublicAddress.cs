using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>Feeds are made of full addresses, which only the public one can give.</summary>
internal static class PublicAddress
{
    private const string Help = "write `url: https://example.org/outages/`, the address at which the site is published, or build with `--url`";

    public static IEnumerable<Diagnostic> Check(CheckInput input) => input is not { SettingsFile: var file, Settings: { Url: null } settings } ? []
        : settings.Outputs.Feeds switch
        {
            true => [new(Rules.FeedsWithoutUrl, file.At(settings.Places.Of("outputs")), "feeds are wanted, but the site's public address is not known", Help)],
            false => [],
            null => [new(Rules.NoFeeds, file.Start, "the site has no feeds, as its public address is not known", $"{Help}; or say `outputs: {{feeds: no}}`")],
        };
}
