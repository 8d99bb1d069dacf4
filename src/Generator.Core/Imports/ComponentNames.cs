using System.Collections.Immutable;

namespace Generator.Core.Imports;

/// <summary>The components that an import met, each once and spelled as it was first.</summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, ImportedComponent> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ImportedComponent> listed = [];
    private readonly List<ImportedComponent> met = [];

    public ComponentNames(IEnumerable<ImportedComponent> listed) =>
        this.listed.AddRange(listed.Where(component => known.TryAdd(component.Name, component)));

    /// <summary>Those that the settings list, in their order; then those that incidents alone name, by name.</summary>
    public ImmutableArray<ImportedComponent> All => [.. listed, .. met.OrderBy(c => c.Name, StringComparer.Ordinal)];

    public string Meet(string name)
    {
        if (known.TryGetValue(name, out var component))
        {
            return component.Name;
        }

        component = new(name);
        known.Add(name, component);
        met.Add(component);
        return name;
    }
}
