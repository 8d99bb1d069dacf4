using System.Collections.Immutable;

namespace Generator.Core.Themes;

/// <summary>A page that every theme has a template for.</summary>
/// <param name="Name">As the template is called: <c>index</c>.</param>
/// <param name="Variables">What it sees; each is named as its type of view.</param>
public sealed record ThemePage(string Name, ImmutableArray<string> Variables);
