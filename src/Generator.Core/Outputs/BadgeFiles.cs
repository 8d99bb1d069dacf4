using System.Globalization;
using System.Text;
using System.Text.Json;
using Generator.Core.Markup;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>The state as a small picture for other pages, and as data from which shields.io draws one; of the whole site and of each component.</summary>
public static class BadgeFiles
{
    public static IEnumerable<Output> Of(Site site) => site.History.Components
        .SelectMany(c => Of(Paths.BadgeOf(c.Component), Paths.BadgeDataOf(c.Component), () => Badge.Of(site, c)))
        .Concat(Of(Paths.Badge, Paths.BadgeData, () => Badge.Of(site)));

    private static IEnumerable<Output> Of(string picture, string data, Func<Badge> badge) =>
    [
        new(picture, () => Encoding.UTF8.GetBytes(Draw(badge()))),
        new(data, () => Data(badge())),
    ];

    /// <summary>Two boxes with white letters. Each text is fitted to a width that is worked out here, so that any font fills its box.</summary>
    private static string Draw(Badge badge)
    {
        const int Padding = 7;
        var (label, message) = (XmlText.Clean(badge.Label), XmlText.Clean(badge.Message));
        var (labelWidth, messageWidth) = (TextWidth.Of(label), TextWidth.Of(message));
        var (left, right) = (labelWidth + (2 * Padding), messageWidth + (2 * Padding));
        var title = Html.Encode($"{label}: {message}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="22" viewBox="0 0 {left + right} 22" role="img" aria-label="{title}">
            <title>{title}</title>
            <clipPath id="r"><rect width="{left + right}" height="22" rx="4"/></clipPath>
            <g clip-path="url(#r)"><path fill="#3b4653" d="M0 0h{left}v22H0z"/><path fill="#{badge.Color}" d="M{left} 0h{right}v22H{left}z"/></g>
            <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" text-anchor="middle">
            <text x="{left / 2.0:0.#}" y="15" textLength="{labelWidth}" lengthAdjust="spacingAndGlyphs">{Html.Encode(label)}</text>
            <text x="{left + (right / 2.0):0.#}" y="15" textLength="{messageWidth}" lengthAdjust="spacingAndGlyphs">{Html.Encode(message)}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    /// <summary>The form that shields.io reads from an address of one's own.</summary>
    private static byte[] Data(Badge badge)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, DataJson.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion"u8, 1);
            json.WriteString("label"u8, badge.Label);
            json.WriteString("message"u8, badge.Message);
            json.WriteString("color"u8, badge.Color);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
