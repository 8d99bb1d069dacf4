using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Diagnostics;

/// <summary>Collects the findings of one parse; it never outlives the function that made it.</summary>
public sealed class Findings
{
    /// <summary>Made for the first one: most texts are fine.</summary>
    private ImmutableArray<Diagnostic>.Builder? found;

    public bool IsEmpty => found is null;

    public bool HasErrors { get; private set; }

    public void Add(Rule rule, Location location, string message, string? help = null) => Add(new Diagnostic(rule, location, message, help));

    public void Add(Diagnostic diagnostic)
    {
        (found ??= ImmutableArray.CreateBuilder<Diagnostic>()).Add(diagnostic);
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
        foreach (var diagnostic in result.Diagnostics)
        {
            Add(diagnostic);
        }

        return result.Value;
    }

    /// <summary>Closes the parse: the value, unless an error was found.</summary>
    public Checked<T> Close<T>(Func<T> value)
        where T : class => new(HasErrors ? null : value(), Drain());

    /// <summary>The same with a value that is there already.</summary>
    public Checked<T> Close<T>(T value)
        where T : class => new(HasErrors ? null : value, Drain());

    public Checked<T> Fail<T>()
        where T : class => new(null, Drain());

    /// <summary>What was found; nothing is left then.</summary>
    public ImmutableArray<Diagnostic> Drain() => found?.DrainToImmutable() ?? [];
}
