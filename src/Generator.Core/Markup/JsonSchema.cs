using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Generator.Core.Markup;

/// <summary>
/// A list of fields as a JSON Schema (2020-12) for editors. It lets pass all that the parser takes: empty values, single values for
/// lists, words in capitals, and text that YAML takes for a number. Keywords that older editors do not know are avoided.
/// </summary>
public static class JsonSchema
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="components">The names that a component may have; none when they are not known.</param>
    public static string Write(string title, string description, ImmutableArray<Field> fields, ImmutableArray<string> components)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (name, value) in new Kinds(components).Mapping(fields).ToArray())
        {
            schema[name] = value?.DeepClone();
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Style))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A regular expression for a word in any mix of capitals; JSON Schema has no flag for that.</summary>
    private static string AnyCase(string word)
    {
        var pattern = new StringBuilder();
        foreach (var c in word)
        {
            var (lower, upper) = (char.ToLowerInvariant(c), char.ToUpperInvariant(c));
            _ = lower != upper ? pattern.Append(CultureInfo.InvariantCulture, $"[{upper}{lower}]")
                : Syntax.Contains(c) ? pattern.Append('\\').Append(c)
                : pattern.Append(c);
        }

        return pattern.ToString();
    }

    private const string Syntax = @"^$\.*+?()[]{}|/";

    private static string Whole(string pattern) => $@"^\s*(?:{pattern})\s*$";

    private static JsonArray Strings(IEnumerable<string> words) => new([.. words.Select(w => (JsonNode?)JsonValue.Create(w))]);

    private static JsonObject AnyOf(params IEnumerable<JsonObject?> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas.OfType<JsonObject>()]) };

    private static JsonObject Empty() => new() { ["type"] = Strings(["string", "null"]), ["pattern"] = @"^\s*$" };

    private sealed class Kinds(ImmutableArray<string> components)
    {
        public JsonObject Mapping(ImmutableArray<Field> fields)
        {
            var properties = new JsonObject();
            foreach (var field in fields)
            {
                var schema = new JsonObject { ["description"] = field.Meaning };
                foreach (var (name, value) in (field.Required ? Of(field.Kind) : OrEmpty(field.Kind)).ToArray())
                {
                    schema[name] = value?.DeepClone();
                }

                properties[field.Name] = schema;
            }

            var mapping = new JsonObject { ["type"] = "object", ["properties"] = properties };
            if (fields.Any(f => f.Required))
            {
                mapping["required"] = Strings(fields.Where(f => f.Required).Select(f => f.Name));
            }

            mapping["additionalProperties"] = false;
            return mapping;
        }

        /// <summary>The kind, or nothing at all: a field that is there but empty counts as absent.</summary>
        private JsonObject OrEmpty(Kind kind) => kind switch
        {
            Kind.AnyText => new() { ["type"] = Strings(["string", "number", "boolean", "null"]) },
            Kind.Form { Format: null } form => Form(form, $@"^\s*(?:(?:{form.Pattern})\s*)?$", ["null"]),
            Kind.ListOf { Item: Kind.AnyText } => AnyOf(Array(OrEmpty(Kind.Text)), OrEmpty(Kind.Text)),
            Kind.ListOf list => AnyOf(Array(Of(list.Item)), Of(list.Item), Empty()),
            _ => AnyOf(Of(kind), Empty()),
        };

        private JsonObject Of(Kind kind) => kind switch
        {
            Kind.Form form => Form(form, Whole(form.Pattern), []),
            Kind.Word word => Word(word),
            Kind.ZoneName => Word(Kind.ZoneName.Words()),
            Kind.Number => new()
            {
                ["type"] = Strings(["number", "string"]),
                ["minimum"] = 0,
                ["maximum"] = 1,
                ["pattern"] = @"^(?:0+(?:\.[0-9]*)?|\.[0-9]+|0*1(?:\.0*)?)$",
                ["patternErrorMessage"] = "a number from 0 to 1",
            },
            Kind.ComponentName when !components.IsEmpty => Word(new(components)),
            Kind.ListOf list => AnyOf(Array(Of(list.Item)), Of(list.Item)),
            Kind.NameOr either => AnyOf(Of(either.Name), Of(either.Fields)),
            Kind.Mapping mapping => Mapping(mapping.Fields),
            Kind.Keyed keyed => Keyed(keyed),
            Kind.Named => new() { ["type"] = "object", ["additionalProperties"] = OrEmpty(Kind.Text) },
            _ => new() { ["type"] = Strings(["string", "number", "boolean"]), ["pattern"] = @"\S" },
        };

        private static JsonObject Array(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

        private static JsonObject Form(Kind.Form form, string pattern, IEnumerable<string> types)
        {
            string[] all = ["string", .. form.MayBeNumber ? ["number", "boolean"] : System.Array.Empty<string>(), .. types];
            var schema = new JsonObject
            {
                ["type"] = all.Length == 1 ? all[0] : Strings(all),
                ["pattern"] = pattern,
                ["patternErrorMessage"] = $"write it like `{form.Example}`",
                ["examples"] = Strings([form.Example]),
            };
            if (form.MayBeNumber)
            {
                schema["minimum"] = 0;
            }

            if (form.Format is { } format)
            {
                schema["format"] = format;
            }

            return schema;
        }

        /// <summary>The words as a list, which is what editors offer, and then what the parser takes beyond it.</summary>
        private static JsonObject Word(Kind.Word word) => AnyOf(
            new JsonObject { ["enum"] = Strings(word.Words) },
            word.AnyCase ? Text(Whole(string.Join('|', word.Words.Select(AnyCase)))) : null,
            word.OrPattern is { } other ? Text($"^(?:{other})$") : null,
            word.Words.Any(IsOtherThanText) ? new JsonObject { ["type"] = Strings(["number", "boolean"]) } : null);

        private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

        /// <summary>Whether YAML takes a plain word for a number or a truth value.</summary>
        private static bool IsOtherThanText(string word) => word.ToLowerInvariant() is "true" or "false"
            || decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        private JsonObject Keyed(Kind.Keyed keyed)
        {
            var (properties, patterns) = (new JsonObject(), new JsonObject());
            for (var entry = keyed; entry is not null; entry = entry.Or)
            {
                foreach (var word in entry.Key.Words)
                {
                    properties[word] = Of(entry.Value);
                }

                patterns[Whole(string.Join('|', entry.Key.Words.Select(AnyCase)))] = Of(entry.Value);
            }

            return new() { ["type"] = "object", ["properties"] = properties, ["patternProperties"] = patterns, ["additionalProperties"] = false };
        }
    }
}
