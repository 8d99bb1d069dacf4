using System.Text;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Trust;

/// <summary>
/// Files that were made to end or exhaust the program, each checked by a process of its own: it ends by itself with an exit code that it has for
/// wrong content, names the file, shows no trace of its inside, and stays within time and memory. The inputs are made here, piece by piece.
/// </summary>
public sealed class HostileFilesTests
{
    private const string Incident = "content/incidents/2026/2026-04-08-hostile.md";
    private const string Head = "---\ntitle: x\nseverity: minor\n---\n\n## Resolved — 2026-04-08 18:07 UTC\n\n";

    private static readonly Dictionary<string, (string Path, Func<byte[]> Bytes)> Inputs = new(StringComparer.Ordinal)
    {
        ["yaml: 200 nested lists"] = (Incident, () => Front("x: " + Many("[", 200) + Many("]", 200))),
        ["yaml: 10,000 nested maps"] = (Incident, () => Front("x: " + Many("{a: ", 10_000))),
        ["yaml: 25,000 nested items"] = (Incident, () => Front(Many("- ", 25_000) + "a")),
        ["yaml: 60,000 question marks"] = (Incident, () => Front(Many("? ", 60_000))),
        ["yaml: a bomb of aliases"] = (Incident, () => Front(AliasBomb())),
        ["yaml: a list that holds itself"] = (Incident, () => Front("x: &x [1, *x]")),
        ["yaml: merge keys"] = (Incident, () => Front("a: &a {b: c}\nx: {<<: *a}")),
        ["yaml: a type of the runtime"] = (Incident, () => Front("x: !!System.Diagnostics.Process {}")),
        ["yaml: 30,000 fields"] = (Incident, () => Front(string.Concat(Enumerable.Range(0, 30_000).Select(n => $"k{n}: v\n")))),
        ["yaml: a scalar of 200 KB"] = (Incident, () => Front("title: " + Many("x", 200_000))),
        ["text: 1 GB"] = (Incident, () => []),
        ["text: one line of 100 MB"] = (Incident, () => Text(Head)),
        ["text: UTF-16"] = (Incident, () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head + "x")]),
        ["text: bytes that are no UTF-8"] = (Incident, () => [.. Text(Head), 0xC3, 0x28, 0xFF]),
        ["text: NUL"] = (Incident, () => Text(Head + "\0")),
        ["text: nothing"] = (Incident, () => []),
        ["markdown: 60,000 open brackets"] = (Incident, () => Text(Head + Many("[", 60_000))),
        ["markdown: 60,000 quotes"] = (Incident, () => Text(Head + Many(">", 60_000))),
        ["markdown: 16,000 links that stay open"] = (Incident, () => Text(Head + Many("[a](", 16_000))),
        ["markdown: 16,000 nested links"] = (Incident, () => Text(Head + Many("[a](b", 12_000))),
        ["markdown: 60,000 stars"] = (Incident, () => Text(Head + Many("*a ", 20_000))),
        ["markdown: nested lists"] = (Incident, () => Text(Head + string.Concat(Enumerable.Range(0, 300).Select(n => new string(' ', n) + "- a\n")))),
        ["markdown: a table of 3,000 columns and rows"] = (Incident, () => Text(Head + Many("|a", 3_000) + "\n" + Many("|-", 3_000) + "\n" + Many("|b|\n", 3_000))),
        ["markdown: one long address 20,000 times"] = (Incident, () => Text(Head + "[a]: https://e.example/" + Many("x", 20_000) + "\n\n" + Many("[a] ", 10_000))),
        ["markdown: 20,000 headings"] = (Incident, () => Text(Head + Many("# a\n", 15_000))),
        ["incident: a million updates"] = (Incident, () => Text("---\ntitle: x\nseverity: minor\n---\n" + Many("\n## Update — 2026-04-08 18:07 UTC\n\nx\n", 1_000_000))),
        ["incident: 4,000 updates"] = (Incident, () => Text("---\ntitle: x\nseverity: minor\n---\n" + string.Concat(Enumerable.Range(0, 4_000).Select(n => $"\n## Update — 2026-04-{8 + (n / 1440):00} {n / 60 % 24:00}:{n % 60:00} UTC\n\nx\n")))),
        ["incident: 10,000 tags"] = (Incident, () => Front("tags: [" + string.Join(", ", Enumerable.Range(0, 10_000).Select(n => $"t{n}")) + "]")),
        ["settings: 10,000 nested maps"] = ("content/site.yaml", () => Text("service: x\ny: " + Many("{a: ", 10_000))),
        ["settings: a bomb of aliases"] = ("content/site.yaml", () => Text("service: x\n" + AliasBomb())),
        ["template: endless loops"] = ("content/theme/pages/index.html", () => Text("{{ while true }}{{ for i in 1..1000000 }}{{ for j in 1..1000000 }}{{ end }}{{ end }}{{ end }}")),
        ["template: one that includes itself"] = ("content/theme/partials/head.html", () => Text("{{ include 'head' }}")),
        ["template: a function that calls itself"] = ("content/theme/pages/index.html", () => Text("{{ func f; f; end; f }}")),
        ["template: 60 nested blocks"] = ("content/theme/partials/facts.html", () => Text(Many("{{ if true }}x", 60) + Many("{{ end }}", 60))),
        ["template: 20,000 nested blocks"] = ("content/theme/pages/index.html", () => Text(Many("{{ if true }}", 20_000))),
        ["template: 20,000 nested brackets"] = ("content/theme/pages/index.html", () => Text("{{ " + Many("(", 20_000))),
        ["template: a huge number"] = ("content/theme/pages/index.html", () => Text("{{ 1e999999999 }}")),
        ["template: a huge number again and again"] = ("content/theme/pages/index.html", () => Text("{{ for i in 1..1000000; 1 << 1048575; end }}")),
        ["template: a part of every page that does much"] = ("content/theme/partials/head.html", () => Text("{{ for i in 1..5000000; y = 'a' | string.pad_left 100000; end }}")),
        ["template: a huge text"] = ("content/theme/pages/index.html", () => Text("{{ x = 'a' * 1000000000 }}{{ x }}")),
        ["template: a text that doubles"] = ("content/theme/pages/index.html", () => Text("{{ x = 'aaaaaaaa'; for i in 1..60; x = x + x; end; x }}")),
        ["template: a list that doubles"] = ("content/theme/pages/index.html", () => Text("{{ x = [1]; for i in 1..60; x = x + x; end; x.size }}")),
        ["template: an expression that never matches"] = ("content/theme/pages/index.html", () => Text("{{ '" + Many("a", 60) + "!' | regex.match '^(a+)+$' }}{{ '" + Many("a", 60) + "!' | string.replace 'a' 'b' }}")),
    };

    /// <summary>How long a file is in the end, where that is more than what is written: zeros follow, which take no room on a disk.</summary>
    private static readonly Dictionary<string, long> Lengths = new(StringComparer.Ordinal) { ["text: 1 GB"] = 1L << 30, ["text: one line of 100 MB"] = 100L << 20 };

    /// <summary>Incidents are checked several at once, as in a pull request; all else by itself.</summary>
    public static TheoryData<string> Groups => [.. Inputs.Keys.Select(name => Inputs[name].Path == Incident ? name[..name.IndexOf(':', StringComparison.Ordinal)] : name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Hostile_files_are_findings_or_content_and_nothing_else(string group)
    {
        using var outages = new Outages();
        outages.Write("content/site.yaml", "service: Acme\n");
        List<string> paths = [];
        foreach (var (n, (name, (path, bytes))) in Inputs.Where(i => i.Key == group || i.Key.StartsWith(group + ":", StringComparison.Ordinal)).Index())
        {
            paths.Add(path == Incident ? path.Replace("hostile", $"hostile-{n}", StringComparison.Ordinal) : path);
            outages.Write(paths[^1], "");
            await using var file = File.OpenWrite(outages.PathOf(paths[^1]));
            await file.WriteAsync(bytes(), TestContext.Current.CancellationToken);
            file.SetLength(Math.Max(file.Length, Lengths.GetValueOrDefault(name)));
        }

        var run = await Measured.Run(outages, "check", "--as-of", "2026-07-10T00:00:00Z");

        run.ShouldBeHarmless();
        (run.ExitCode == 0 || paths.Any(path => run.Said.Contains(path, StringComparison.Ordinal))).ShouldBeTrue(run.Beginning);
    }

    [Theory]
    [InlineData("{{ t 'long' }}", 15_000)]
    [InlineData("{{ t 'long' 1 }}", 15_000)]
    [InlineData("{{ for i in 1..1000 }}{{ t 'long' }}{{ end }}", 5_000)]
    public async Task A_long_phrase_that_is_printed_again_and_again_is_a_finding(string piece, int times)
    {
        using var outages = Outages.WithSample();
        var words = await File.ReadAllTextAsync(Path.Combine(Outages.RepositoryRoot(), "themes", "default", "languages", "en.yaml"), TestContext.Current.CancellationToken);
        outages.Write("content/theme/languages/en.yaml", $"{words}\nlong: {Many("x", 200_000)}\n");
        outages.Write("content/theme/partials/facts.html", Many(piece, times));

        var run = await Measured.Run(outages, "check", "--as-of", "2026-07-10T00:00:00Z");

        run.ShouldBeHarmless();
        run.ExitCode.ShouldBe(1);
        run.Said.ShouldContain("content/theme/partials/facts.html:1:");
    }

    [Fact]
    public async Task Parts_that_each_include_the_next_one_twice_are_a_finding()
    {
        using var outages = Outages.WithSample();
        outages.Write("content/theme/partials/facts.html", "{{ include 'p0' }}");
        for (var n = 0; n < 28; n++)
        {
            outages.Write($"content/theme/partials/p{n}.html", $"{{{{ include 'p{n + 1}' }}}}{{{{ include 'p{n + 1}' }}}}");
        }

        outages.Write("content/theme/partials/p28.html", "");

        var run = await Measured.Run(outages, "check", "--as-of", "2026-07-10T00:00:00Z");

        run.ShouldBeHarmless();
        run.ExitCode.ShouldBe(1);
        run.Said.ShouldContain("this page takes longer than");
    }

    private static byte[] Front(string fields) => Text($"---\ntitle: y\nseverity: minor\n{fields}\n---\n\n## Resolved — 2026-04-08 18:07 UTC\n\nx\n");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Many(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static string AliasBomb() =>
        "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 9))}]\n"));
}
