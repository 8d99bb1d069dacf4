using System.Collections.Immutable;
using NodaTime;

namespace Generator.Core.Markup;

/// <summary>What a field's value looks like, as far as that can be said without the rest of the file. A value may be a union of these.</summary>
#pragma warning disable CA1034 // A closed set: the constructor is private, and all that there is stands inside.
public abstract record Kind
{
    private Kind()
    {
    }

    public static readonly Kind Text = new AnyText();

    public static readonly Kind Time = new Form("time", TimeText.Form, "2026-04-08T18:07:30Z");

    public static readonly Kind Date = new Form("date", TimeText.DateForm, "2026-04-08");

    public static readonly Kind WebAddress = new Form("web address", Links.WebAddressForm, "https://example.org/") { Format = "uri" };

    public static readonly Kind SiteAddress = new Form("web address", Links.SiteAddressForm, "https://example.org/") { Format = "uri" };

    public static readonly Kind Id = new Form("`a-z0-9-`", Slug.Form, "mail-delayed") { MayBeNumber = true };

    /// <summary>A number from 0 to 1, written with digits and a point.</summary>
    public static readonly Kind Share = new Number();

    /// <summary>Any single value, taken as text.</summary>
    public sealed record AnyText : Kind;

    /// <summary>A single value of a certain form.</summary>
    /// <param name="Name">What it is called in the authors' guide.</param>
    /// <param name="Pattern">A regular expression for the whole value, in the syntax that JSON Schema and .NET share; the value may have blanks round it.</param>
    public sealed record Form(string Name, string Pattern, string Example) : Kind
    {
        /// <summary>JSON Schema's name for the form, where it has one.</summary>
        public string? Format { get; init; }

        /// <summary>Whether what YAML takes for a number or a truth value can be of this form too.</summary>
        public bool MayBeNumber { get; init; }
    }

    /// <summary>One of some words.</summary>
    /// <param name="AnyCase">Whether capitals and blanks round it do not matter.</param>
    public sealed record Word(ImmutableArray<string> Words, bool AnyCase = true) : Kind
    {
        /// <summary>Where the words are too many to list: what they are called in the authors' guide.</summary>
        public string? Name { get; init; }

        /// <summary>A further form that such a word may have, as a regular expression.</summary>
        public string? OrPattern { get; init; }
    }

    /// <summary>The name of a time zone.</summary>
    public sealed record ZoneName : Kind
    {
        public const string Name = "IANA name";

        /// <summary>All that there are.</summary>
        public static Word Words() => new([.. DateTimeZoneProviders.Tzdb.Ids], AnyCase: false) { OrPattern = @"UTC[+-][0-9]{2}(?::[0-9]{2}){0,2}" };
    }

    public sealed record Number : Kind;

    /// <summary>The name of a component: one of site.yaml's, where these are known.</summary>
    public sealed record ComponentName : Kind;

    /// <summary>A list; a single value stands for a list of one.</summary>
    public sealed record ListOf(Kind Item) : Kind;

    public sealed record Mapping(ImmutableArray<Field> Fields) : Kind;

    /// <summary>A mapping whose keys are words.</summary>
    public sealed record Keyed(Word Key, Kind Value) : Kind
    {
        /// <summary>Further keys, with values of their own.</summary>
        public Keyed? Or { get; init; }
    }

    /// <summary>A mapping whose keys are not known here, with single values.</summary>
    public sealed record Named : Kind;

    /// <summary>The name of something alone, or its fields.</summary>
    public sealed record NameOr(Kind Name, Mapping Fields) : Kind;

    /// <summary>A few words for the authors' guide.</summary>
    public string Noun() => this switch
    {
        Form form => form.Name,
        Word { Name: { } name } => name,
        Word word => string.Join(", ", word.Words.Select(w => $"`{w}`")),
        ZoneName => ZoneName.Name,
        Number => "number from 0 to 1",
        ComponentName => "component's name",
        ListOf { Item: var item } => $"list: {item.Noun()}",
        NameOr { Name: var name } => $"{name.Noun()}, or fields",
        Mapping or Keyed or Named => "fields",
        _ => "text",
    };
}
