using Generator.Core.Outputs;

namespace Generator.Cli.Preview;

/// <summary>The site as it is served between two changes of the content.</summary>
/// <param name="Version">Differs from that of every other snapshot, also of an earlier run.</param>
/// <param name="Outputs">By path; of the last content without an error.</param>
/// <param name="PublicPath">How the published site's addresses begin: <c>/</c>, or <c>/outages/</c>; without escapes, as a request's path has none.</param>
/// <param name="Findings">The report, when the content has errors and the outputs are therefore older than it.</param>
internal sealed record Snapshot(string Version, IReadOnlyDictionary<string, Output> Outputs, string PublicPath, string? Findings)
{
    private readonly TaskCompletionSource superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when there is a newer snapshot.</summary>
    public Task Superseded => superseded.Task;

    public void Supersede() => superseded.TrySetResult();
}
