namespace Generator.Core;

/// <summary>How a build goes about its work. Nothing here changes the result.</summary>
public sealed record BuildOptions
{
    /// <summary>From an earlier build, so that this one is quicker.</summary>
    public BuildCache? Cache { get; init; }

    /// <summary>How many incidents are parsed, and then checks run, at the same time, at most; nothing for as many as there are processors. With more than one the theme is loaded meanwhile.</summary>
    public int? Jobs { get; init; }

    /// <summary>Called when a stage begins, so that a caller who has a clock can time it.</summary>
    public Action<BuildStage>? Begins { get; init; }
}

/// <summary>The stages of a build, in their order.</summary>
public enum BuildStage
{
    /// <summary>Reading each text by itself: the settings and the incidents.</summary>
    Parse,

    /// <summary>The rules across incidents.</summary>
    Check,

    /// <summary>The theme, the figures, and the list of outputs with the links between them.</summary>
    Plan,
}
