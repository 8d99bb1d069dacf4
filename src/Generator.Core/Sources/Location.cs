namespace Generator.Core.Sources;

/// <summary>A place in a file. Line and column are worked out only when it is printed.</summary>
public sealed record Location(SourceFile File, TextSpan Span);
