using System.Collections.Immutable;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Statistics;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Everything that outputs are made from; it does not change any more.</summary>
/// <param name="Files">Pictures and the like from the content folder, published as they are.</param>
public sealed record Site(SiteSettings Settings, History History, Theme Theme, ImmutableArray<BinaryFile> Files)
{
    public Calendar Calendar { get; } = new(Settings.TimeZone);

    public Neighbours Neighbours { get; } = new(History.All);
}
