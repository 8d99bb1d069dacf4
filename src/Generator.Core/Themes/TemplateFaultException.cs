namespace Generator.Core.Themes;

/// <summary>
/// A template asked for something that cannot be. It only travels from a function or view through the template engine to
/// <see cref="HtmlTemplates"/>, which turns it into a finding at the template's line.
/// </summary>
public sealed class TemplateFaultException : Exception
{
    public TemplateFaultException()
    {
    }

    public TemplateFaultException(string message)
        : base(message)
    {
    }

    public TemplateFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TemplateFaultException(string message, string? help)
        : base(message) => Help = help;

    /// <summary>What the theme's author can do about it.</summary>
    public string? Help { get; }
}
