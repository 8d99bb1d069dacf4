using System.Globalization;
using System.Text;
using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Shouldly;

namespace Generator.Core.Tests.Fuzzing;

/// <summary>
/// Texts that were damaged in a few places, and what holds for whatever is read from them. The number of texts is small, so that it
/// costs nothing among the other tests; the variable <c>OUTAGES_FUZZ</c> names another one for a long run.
/// </summary>
internal static class Fuzz
{
    /// <summary>No output may ever hold it as it stands here.</summary>
    public const string Marker = "<x-marker onload=alert(1)>";

    private const int Usual = 400;
    private const int Printed = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What means something to one of the readers, or has ended one of them before.</summary>
    private static readonly string[] Common =
    [
        "\n", "\n\n", "\r\n", "\r", "\t", " ", "    ", "\0", "\u0007", "\u001b[31m", "\uFEFF", "\uFFFF", "\u2028", "\u202e", "é", "e\u0301", "😀", "\u200d", ",", ":", ": ", "#", "\\", "\"", "'", "`", "|", "<", ">", "&", "&amp;",
        "%0A", "::error::", "]]>", "-->", "<!--", "</script>", "<script>alert(1)</script>", "javascript:alert(1)", "data:text/html,x", "=cmd|' /C calc'!A0", "{{", "}}", "{", "}", "[", "]", "(", ")", "*", "&a", "*a", "!t ", "? ", "- ", "---\n",
        "...\n", "0", "-1", "1e400", "99999999999999999999", "2147483648", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-02-30", "24:00", "+23:59", "-00:00", "null", "~", "true", "NaN", Marker,
    ];

    public static long Cases { get; } = long.TryParse(Environment.GetEnvironmentVariable("OUTAGES_FUZZ"), CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual;

    /// <summary>How many cases another property is tried with, which usually has so many: the variable makes them more in the same measure.</summary>
    public static long Of(int usual) => Math.Max(1, Cases / Usual) * usual;

    /// <summary>One of the texts with up to eight changes: pieces taken out, doubled, moved, and others put in.</summary>
    public static Gen<string> Damaged(string[] texts, params string[] pieces)
    {
        var fragments = Gen.OneOf([.. Common, .. pieces, .. pieces]);
        var change = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1 << 20], Gen.Int[0, 40], Gen.Int[1, 4], fragments);
        return Gen.Select(Gen.OneOf(texts), change.Array[0, 8], (text, changes) => Valid(changes.Aggregate(text, (t, c) => Change(t, c.Item1, c.Item2, c.Item3, c.Item4, c.Item5))));
    }

    /// <param name="share">One in how many of the usual cases is tried, where each takes long.</param>
    public static void Run<T>(Gen<T> cases, Action<T> holds, int share = 1) => cases.Sample(
        one =>
        {
            // A case that does not end cannot be stopped, only told.
            using var patience = new Timer(_ => Environment.FailFast($"this case does not end: {one}"), null, Patience, Timeout.InfiniteTimeSpan);
            holds(one);
        },
        iter: Math.Max(20, Cases / share));

    /// <summary>Every finding names a place in its file, and can be printed in all forms.</summary>
    public static void ShouldBeTold(IEnumerable<Diagnostic> findings)
    {
        var all = findings.ToArray();
        foreach (var finding in all)
        {
            var (span, length) = (finding.Location.Span, finding.Location.File.Text.Length);
            (span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= length).ShouldBeTrue($"{finding.Rule.Code} names {span} in a text of {length}");
        }

        // To print takes longer than to find; what is printed depends on little but the message and the lines.
        foreach (var format in all.Length > 0 && all[0].Location.File.Text.Length % Printed == 0 ? ReportFormat.All : [])
        {
            var report = format.Write(all);
            report.ShouldNotContain('\u001b');
            report.ShouldNotContain('\0');
        }
    }

    private static string Change(string text, int kind, int at, int length, int times, string piece)
    {
        var from = at % (text.Length + 1);
        var count = Math.Min(length, text.Length - from);
        return kind switch
        {
            0 => text.Remove(from, count),
            1 => text.Insert(from, string.Concat(Enumerable.Repeat(text.Substring(from, count), times))),
            2 => text.Remove(from, count).Insert((at / 7) % (text.Length - count + 1), text.Substring(from, count)),
            3 => text.Insert(from, string.Concat(Enumerable.Repeat(piece, times))),
            _ => text.Remove(from, count).Insert(from, piece),
        };
    }

    /// <summary>A change can halve a surrogate pair, which no text has that was read as UTF-8.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
