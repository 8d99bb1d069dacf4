namespace Generator.Core.Diagnostics;

/// <summary>One thing that can be found: an entry of the catalogue in <see cref="Rules"/>.</summary>
/// <param name="Code"><c>GEN</c> and three digits; never used again for anything else.</param>
/// <param name="Title">What it is about, in a few words, for lists of rules.</param>
public sealed record Rule(string Code, Level Level, string Title);
