using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>A link or picture of a text that leads into the site itself.</summary>
/// <param name="Path">Within the site, without a fragment: <c>incidents/2026-04-08-mail.html</c>.</param>
/// <param name="Place">Where it stands in the file.</param>
public readonly record struct MarkdownLink(string Path, TextSpan Place);
