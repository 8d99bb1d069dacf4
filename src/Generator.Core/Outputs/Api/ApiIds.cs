using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;

namespace Generator.Core.Outputs.Api;

/// <summary>Ids of Statuspage's form, 12 of <c>a-z0-9</c>. They are made from what does not change: ids, slugs, times.</summary>
internal static class ApiIds
{
    private const int Length = 12;
    private const int MaxInPlace = 512;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Page(SiteSettings settings) => Of("page", settings.Service);

    public static string Component(Component component) => Of("component", component.Slug);

    public static string Group(string name) => Of("group", name);

    public static string Incident(Incident incident) => Incident(incident.Id);

    public static string Incident(string id) => Of("incident", id);

    /// <summary>Of an update by its time, so that one put in before it does not change it.</summary>
    public static string Update(Incident incident, int index)
    {
        var same = 0;
        while (same < index && incident.Updates[index - same - 1].At == incident.Updates[index].At)
        {
            same++;
        }

        return Of("update", string.Create(CultureInfo.InvariantCulture, $"{incident.Id}/{incident.Updates[index].At.ToUnixTimeTicks()}/{same}"));
    }

    private static string Of(string kind, string key)
    {
        Span<byte> text = stackalloc byte[MaxInPlace];
        var length = kind.Length + 1 + key.Length;
        if (3 * length > text.Length)
        {
            text = new byte[3 * length];
        }

        length = Encoding.UTF8.GetBytes(kind, text);
        text[length++] = (byte)'/';
        length += Encoding.UTF8.GetBytes(key, text[length..]);
        var number = BinaryPrimitives.ReadUInt64BigEndian(Sha256.Of(text[..length]));
        return string.Create(Length, number, static (id, rest) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                (id[i], rest) = (Digits[(int)(rest % (ulong)Digits.Length)], rest / (ulong)Digits.Length);
            }
        });
    }
}
