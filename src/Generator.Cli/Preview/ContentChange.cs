namespace Generator.Cli.Preview;

/// <summary>Something that happened to a file or a folder.</summary>
/// <param name="Path">Begins as the watched folder was given.</param>
/// <param name="IsContentOnly">Whether it was there before and still is: what its folder holds has not changed.</param>
internal readonly record struct ContentChange(string Path, bool IsContentOnly);
