using System.Text.Json;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>An entry of the catalogue as SARIF describes a rule.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, rule.Code);
        json.WriteString("name"u8, Name(rule.Title));
        SarifText.Write(json, "shortDescription", rule.Title);
        SarifText.Write(json, "fullDescription", rule.Why);
        json.WriteStartObject("help"u8);
        json.WriteString("text"u8, SarifText.Plain(RuleReference.Explain(rule)));
        json.WriteString("markdown"u8, RuleReference.Markdown(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteString("level"u8, rule.Level.Word());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The title's words as one: <c>A time without a zone</c> is <c>ATimeWithoutAZone</c>.</summary>
    private static string Name(string title) => string.Concat(title
        .Split([.. title.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
