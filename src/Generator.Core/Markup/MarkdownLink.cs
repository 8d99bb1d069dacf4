using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>A link or picture of a text that leads into the site itself.</summary>
/// <param name="Path">Within the site, without a fragment: <c>incidents/2026-04-08-mail.html</c>; empty for the page that the text stands on.</param>
/// <param name="Fragment">The id of a place in that page; empty where it leads to the whole of it.</param>
/// <param name="Place">Where it stands in the file.</param>
public readonly record struct MarkdownLink(string Path, string Fragment, TextSpan Place);
