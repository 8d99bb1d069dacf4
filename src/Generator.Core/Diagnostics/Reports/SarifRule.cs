using System.Text.Json;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>An entry of the catalogue as SARIF describes a rule.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", Name(rule.Title));
        SarifText.Write(json, "shortDescription", rule.Title);
        SarifText.Write(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", SarifText.Plain(RuleReference.Explain(rule)));
        json.WriteString("markdown", RuleReference.Markdown(rule));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Level.Word());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The title's words as one: <c>A time without a zone</c> is <c>ATimeWithoutAZone</c>.</summary>
    private static string Name(string title) => string.Concat(title
        .Split([.. title.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
