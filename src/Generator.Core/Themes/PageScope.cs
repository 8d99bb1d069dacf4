using System.Globalization;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Themes;

/// <summary>What the functions know of the page that they are called on.</summary>
/// <param name="Root">From the page to the site's root; what links begin with.</param>
public sealed record PageScope(Theme Theme, Format Format, string Root)
{
    /// <summary>The site's public address with a closing slash, when it is known.</summary>
    public string? Url { get; init; }

    /// <summary>An address within the site as the world knows it.</summary>
    public string? PublicAddressOf(string path) => Url is { } url ? Paths.Public(url, path) : null;

    /// <summary>An address within the site as seen from the page.</summary>
    public string LinkTo(string path) => Root + path;

    /// <summary>A value among words: whole numbers are in the language's form there, while alone they can be part of an address or a picture.</summary>
    public Func<object?, string> InPhrase => inPhrase ??= value => value is not decimal && Numbers.Of(value) is { } number && decimal.IsInteger(number)
        ? Html.Encode(Format.Number(number)).Text
        : Print(value).Text;

    private Func<object?, string>? inPhrase;

    /// <summary>A value as it is printed: text is escaped, and only <see cref="Html"/> is not.</summary>
    public Html Print(object? value) => value switch
    {
        null => Html.Empty,
        Html html => html,
        string text => Html.Encode(text),
        int or long => new(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        bool yes => new(yes ? "true" : "false"),
        decimal number => Html.Encode(Format.Rate(number)),
        _ when Numbers.Of(value) is { } number => decimal.IsInteger(number) ? new(number.ToString("0", CultureInfo.InvariantCulture)) : Html.Encode(Format.Rate(number)),
        _ when Numbers.Are(value) => throw new TemplateFaultException("this number is too large to be printed", "print a smaller one"),
        _ when HasNoForm(value) => throw NoForm(),
        Charts.Chart => throw NoChart(),
        View view => throw NoView(view.Type.Name),
        System.Collections.IEnumerable => throw NoList(),
        _ => Html.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>Whether a value is printed through a function only, as its form depends on the language and the zone.</summary>
    public static bool HasNoForm(object? value) => value is Instant or Duration or LocalDate or YearMonth;

    public static TemplateFaultException NoForm() =>
        new("a time, duration, day or month has no form of its own", "print it through `time`, `iso`, `date`, `month`, `duration` or `hours`");

    public static TemplateFaultException NoChart() => new("a chart cannot be printed", "draw it through `chart`, with an id of its own");

    public static TemplateFaultException NoView(string type) => new($"the view `{type}` cannot be printed", "print one of its members");

    public static TemplateFaultException NoList() => new("a list cannot be printed", "print its items in a `for`");
}
