namespace Generator.Core.Markup;

/// <summary>A field that a YAML mapping may have; the lists of these are the one definition of what authors can write.</summary>
/// <param name="Meaning">A sentence for the authors' guide.</param>
/// <param name="Kind">What its value looks like.</param>
public sealed record Field(string Name, string Meaning, Kind Kind, bool Required = false);
