using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Generator.Core.Markup;

namespace Generator.Core.Tests.Incidents;

/// <summary>YAML as an editor sees it: plain values are typed by the core schema of YAML 1.2.</summary>
internal static partial class EditorView
{
    public static string Json(YamlNode? node) => Of(node)?.ToJsonString() ?? "null";

    private static JsonNode? Of(YamlNode? node) => node switch
    {
        YamlMap map => new JsonObject(map.Fields.Select(f => KeyValuePair.Create(f.Key.Text, Of(f.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { Quoted: false } plain => Plain(plain.Text),
        YamlScalar quoted => JsonValue.Create(quoted.Text),
        _ => null,
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Hexadecimal().IsMatch(text) => JsonValue.Create(long.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        _ when Number().IsMatch(text) => JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"^0x[0-9a-fA-F]+$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
