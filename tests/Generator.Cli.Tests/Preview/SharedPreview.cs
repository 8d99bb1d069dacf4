namespace Generator.Cli.Tests.Preview;

/// <summary>One preview for all tests of a class that only read from it.</summary>
public sealed class SharedPreview : IDisposable
{
    public SharedPreview()
    {
        var outages = new Outages();
        outages.Write("content/site.yaml", "service: Acme\ncomponents: [Mail]\n");
        outages.Write(RunningPreview.Incident, RunningPreview.TextOf("Mail is late"));
        foreach (var name in (string[])["notes.txt", "data.csv", "shot.png", "shot.webp"])
        {
            outages.Write("content/files/" + name, name);
        }

        Preview = RunningPreview.Of(outages);
    }

    internal RunningPreview Preview { get; }

    public void Dispose() => Preview.Dispose();
}
