using System.Text;

namespace Generator.Core.Markup;

/// <summary>A piece of HTML that is known to be safe to print as it is. Any other string is escaped where it is printed.</summary>
/// <remarks>Held as a string or, where it is long and printed often, as the bytes that pages and data files take: half the memory, and nothing to convert.</remarks>
public readonly record struct Html
{
    public static readonly Html Empty = new("");

    private readonly object? content;

    public Html(string text) => content = text;

    /// <param name="utf8">Never changed from here on.</param>
    internal Html(byte[] utf8) => content = utf8;

    public string Text => content switch
    {
        string text => text,
        byte[] utf8 => Encoding.UTF8.GetString(utf8),
        _ => "",
    };

    /// <summary>Whether it is held as <see cref="Utf8"/>.</summary>
    internal bool IsUtf8 => content is not (null or string);

    /// <summary>Its bytes; they are made anew where it is held as a string.</summary>
    internal ReadOnlySpan<byte> Utf8 => content as byte[] ?? Encoding.UTF8.GetBytes(Text);

    public bool Equals(Html other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Plain text as HTML, good for element content and for quoted attributes.</summary>
    public static Html Encode(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return new(text);
        }

        var html = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            html.Append(rest[..at]).Append(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        return new(html.Append(rest).ToString());
    }

    /// <summary>How a special character is written.</summary>
    internal static string Escape(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => special.ToString(),
    };

    public override string ToString() => Text;

    /// <summary>The characters that mean something in HTML.</summary>
    internal static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");
}
