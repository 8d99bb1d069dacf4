using System.Globalization;
using System.Text;

namespace Generator.Core.Markup;

/// <summary>Values as YAML that reads back as they were.</summary>
public static class YamlText
{
    /// <summary>Plain where that is certain to read back as it was, in double quotes otherwise.</summary>
    public static string Scalar(string value)
    {
        var plain = value.Length > 0 && char.IsAsciiLetter(value[0]) && !value.EndsWith(' ') && !value.AsSpan().ContainsAnyExcept(PlainCharacters)
            && value is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off");
        if (plain)
        {
            return value;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when !TextDecoder.IsReadable(c) || c is '\r' or '\u2028' or '\u2029' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Scalar))}]";

    private static readonly System.Buffers.SearchValues<char> PlainCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ()/.+&'_-");
}
