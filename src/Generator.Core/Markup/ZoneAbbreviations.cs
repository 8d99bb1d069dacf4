using System.Collections.Frozen;

namespace Generator.Core.Markup;

/// <summary>What abbreviations of zones nearly always mean. <c>CST</c>, <c>IST</c> and <c>AST</c> mean several, and are not among them.</summary>
internal static class ZoneAbbreviations
{
    public static readonly FrozenDictionary<string, string> Offsets = new Dictionary<string, string>
    {
        ["WEST"] = "+01:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["MEZ"] = "+01:00",
        ["CEST"] = "+02:00",
        ["MESZ"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["SGT"] = "+08:00",
        ["HKT"] = "+08:00",
        ["AWST"] = "+08:00",
        ["JST"] = "+09:00",
        ["KST"] = "+09:00",
        ["ACST"] = "+09:30",
        ["AEST"] = "+10:00",
        ["ACDT"] = "+10:30",
        ["AEDT"] = "+11:00",
        ["NZST"] = "+12:00",
        ["NZDT"] = "+13:00",
        ["EDT"] = "-04:00",
        ["EST"] = "-05:00",
        ["CDT"] = "-05:00",
        ["MDT"] = "-06:00",
        ["MST"] = "-07:00",
        ["PDT"] = "-07:00",
        ["PST"] = "-08:00",
        ["AKDT"] = "-08:00",
        ["AKST"] = "-09:00",
        ["HST"] = "-10:00",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
