using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Diagnostics;

/// <summary>Collects the findings of one parse; it never outlives the function that made it.</summary>
public sealed class Findings
{
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool HasErrors { get; private set; }

    public void Add(Rule rule, Location location, string message, string? help = null) => Add(new Diagnostic(rule, location, message, help));

    public void Add(Diagnostic diagnostic)
    {
        found.Add(diagnostic);
        HasErrors |= diagnostic.IsError;
    }

    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Takes over another parse's findings and hands on its value.</summary>
    public T? Take<T>(Checked<T> result)
        where T : class
    {
        AddAll(result.Diagnostics);
        return result.Value;
    }

    /// <summary>Closes the parse: the value, unless an error was found.</summary>
    public Checked<T> Close<T>(Func<T> value)
        where T : class => new(HasErrors ? null : value(), found.DrainToImmutable());

    public Checked<T> Fail<T>()
        where T : class => new(null, found.DrainToImmutable());
}
