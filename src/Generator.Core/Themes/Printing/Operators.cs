using System.Collections;
using System.Collections.Frozen;
using Generator.Core.Markup;
using Scriban.Syntax;

namespace Generator.Core.Themes.Printing;

/// <summary>
/// Operators and list functions for the values that templates mostly have. They mean what they mean in Scriban; for all other values,
/// where Scriban converts one into the other or refuses, they give up.
/// </summary>
internal static class Operators
{
    /// <summary>Those that compare two values.</summary>
    public static readonly FrozenDictionary<ScriptBinaryOperator, Func<object?, object?, bool>> Comparisons =
        new Dictionary<ScriptBinaryOperator, Func<object?, object?, bool>>
        {
            [ScriptBinaryOperator.CompareEqual] = AreEqual,
            [ScriptBinaryOperator.CompareNotEqual] = (a, b) => !AreEqual(a, b),
            [ScriptBinaryOperator.CompareLess] = (a, b) => Number(a) < Number(b),
            [ScriptBinaryOperator.CompareLessOrEqual] = (a, b) => Number(a) <= Number(b),
            [ScriptBinaryOperator.CompareGreater] = (a, b) => Number(a) > Number(b),
            [ScriptBinaryOperator.CompareGreaterOrEqual] = (a, b) => Number(a) >= Number(b),
        }.ToFrozenDictionary();

    /// <summary>Those that make a value of two.</summary>
    public static readonly FrozenDictionary<ScriptBinaryOperator, Func<object?, object?, object?>> Binary =
        new Dictionary<ScriptBinaryOperator, Func<object?, object?, object?>>
        {
            [ScriptBinaryOperator.EmptyCoalescing] = (a, b) => a ?? b,
            [ScriptBinaryOperator.Add] = (a, b) => a is string one && b is string other ? one + other : (object)Fit(Number(a) + Number(b)),
            [ScriptBinaryOperator.Subtract] = (a, b) => Fit(Number(a) - Number(b)),
            [ScriptBinaryOperator.Multiply] = (a, b) => Fit(Number(a) * Number(b)),
            [ScriptBinaryOperator.DivideRound] = (a, b) => Fit(Number(a) / Divisor(b)),
            [ScriptBinaryOperator.Modulus] = (a, b) => Fit(Number(a) % Divisor(b)),
        }.ToFrozenDictionary();

    /// <summary>Functions of the engine's groups.</summary>
    public static readonly FrozenDictionary<string, Func<PageScope, object?[], object?>> Functions = new Dictionary<string, Func<PageScope, object?[], object?>>
    {
        ["array.limit"] = (_, args) => args is [IList list, int count] && count >= 0 ? Slice(list, 0, Math.Min(count, list.Count)) : throw Printer.GiveUp(),
        ["array.offset"] = (_, args) => args is [IList list, int from] && from >= 0 ? Slice(list, Math.Min(from, list.Count), list.Count) : throw Printer.GiveUp(),
        ["array.reverse"] = (_, args) => args is [IList list] ? Enumerable.Reverse(Slice(list, 0, list.Count)).ToArray() : throw Printer.GiveUp(),
        ["array.join"] = (_, args) => args is [IList list, var separator] ? Join(list, Text(separator)) : throw Printer.GiveUp(),
        ["string.contains"] = (_, args) => args is [var text, string { Length: > 0 } part] ? Text(text).Contains(part, StringComparison.Ordinal) : throw Printer.GiveUp(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool AreEqual(object? one, object? other) => (one, other) switch
    {
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (int a, int b) => a == b,
        (bool a, bool b) => a == b,
        (View a, View b) => a.Equals(b),
        (null, null) => true,
        (null, string or int or bool or View) or (string or int or bool or View, null) => false,
        _ => throw Printer.GiveUp(),
    };

    private static string Text(object? value) => value as string ?? (value as Html?)?.Text ?? throw Printer.GiveUp();

    private static long Number(object? value) => value as int? ?? throw Printer.GiveUp();

    private static long Divisor(object? value) => Number(value) is not 0 and var divisor ? divisor : throw Printer.GiveUp();

    private static int Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Printer.GiveUp();

    private static object?[] Slice(IList list, int from, int to)
    {
        var items = new object?[to - from];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[from + i];
        }

        return items;
    }

    private static string Join(IList list, string separator) =>
        string.Join(separator, list.Cast<object?>().Select(item => item as string ?? throw Printer.GiveUp()));
}
