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
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return new(html.ToString());
    }

    public override string ToString() => Text;

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");
}
