using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Generator.Cli.Tests.Preview;

/// <summary>A preview of a temporary content folder, running until the test is done.</summary>
internal sealed partial class RunningPreview : IDisposable
{
    public const string Incident = "content/incidents/2026/2026-06-01-mail-is-late.md";
    public const string IncidentPage = "/incidents/2026-06-01-mail-is-late.html";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly StringBuilder errors = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private RunningPreview(Outages outages, Process process)
    {
        (Outages, Process) = (outages, process);
        process.ErrorDataReceived += (_, e) =>
        {
            lock (errors)
            {
                errors.AppendLine(e.Data);
            }
        };
        process.BeginErrorReadLine();
        FirstLine = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the preview ended: " + Errors);
        Address = new(AddressInLine().Match(FirstLine).Value);
        client.BaseAddress = Address;
    }

    public Outages Outages { get; }

    public Process Process { get; }

    public string FirstLine { get; }

    public Uri Address { get; }

    public string Host => Address.Authority;

    /// <summary>What was printed on standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    /// <summary>Of a small site, on any free port, as of 10 July 2026.</summary>
    public static RunningPreview OfSmallSite(string more = "")
    {
        var outages = new Outages();
        outages.Write("content/site.yaml", "service: Acme\ncomponents: [Mail]\n" + more);
        outages.Write(Incident, TextOf("Mail is late"));
        return Of(outages);
    }

    public static RunningPreview Of(Outages outages, params string[] more) =>
        new(outages, outages.Start([], ["preview", "--port", "0", "--as-of", "2026-07-10T00:00:00Z", .. more]));

    public static RunningPreview OnUsualPort(Outages outages) => new(outages, outages.Start([], "preview"));

    /// <param name="fields">More lines of front matter.</param>
    public static string TextOf(string title, string fields = "") =>
        $"---\ntitle: {title}\nseverity: minor\ncomponents: [Mail]\n{fields}---\n\n## Investigating — 2026-06-01 10:00 UTC\n\nWe look.\n\n## Resolved — 2026-06-01 11:00 UTC\n\nIt works.\n";

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Stop);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    public async Task<string> Text(string path) => await Body(await Get(path));

    public static Task<string> Body(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Stop);

    /// <summary>Sends a request exactly as it is written.</summary>
    /// <returns>The whole answer.</returns>
    public Task<string> Raw(string request) => Wire.Exchange(Address, request);

    /// <summary>Asks again and again until the answer is as expected, as a change needs a moment.</summary>
    public async Task<HttpResponseMessage> Until(string path, Func<HttpResponseMessage, string, bool> expected)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var response = await Get(path);
            var text = await Body(response);
            if (expected(response, text))
            {
                return response;
            }

            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"{path} stayed {(int)response.StatusCode}:\n{text}");
            }

            await Task.Delay(20, Stop);
        }
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            Process.WaitForExit();
        }

        Process.Dispose();
        client.Dispose();
        Outages.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex AddressInLine();
}
