using System.Text;

namespace Generator.Core.Markup;

/// <summary>A piece of HTML that is known to be safe to print as it is. Any other string is escaped where it is printed.</summary>
public readonly record struct Html(string Text)
{
    public static readonly Html Empty = new("");

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
