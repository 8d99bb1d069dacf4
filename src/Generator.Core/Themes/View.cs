using System.Collections.Immutable;

namespace Generator.Core.Themes;

/// <summary>
/// What a template sees of something: members by name, read only, each worked out when it is asked for. The types of views and
/// their members are tables in code, from which the reference in <c>themes/README.md</c> is made.
/// </summary>
public abstract class View
{
    public abstract ViewType Type { get; }

    /// <summary>The member at a place that its type told.</summary>
    public abstract object? Get(int place);

    public bool TryGet(string member, out object? value)
    {
        var place = Type.PlaceOf(member);
        value = place < 0 ? null : Get(place);
        return place >= 0;
    }
}

/// <summary>A type of view, as the reference lists it.</summary>
public class ViewType(string name, string meaning, ImmutableArray<ViewMember> members)
{
    private readonly Dictionary<string, int> places = members.Index().ToDictionary(m => m.Item.Name, m => m.Index, StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Meaning { get; } = meaning;

    public ImmutableArray<ViewMember> Members { get; } = members;

    public bool Has(string member) => places.ContainsKey(member);

    /// <summary>By which place any view of the type gives a member, so that its name is looked up once; less than 0 where there is none.</summary>
    public int PlaceOf(string member) => places.GetValueOrDefault(member, -1);
}

/// <summary>A member, as the reference lists it.</summary>
/// <param name="Kind">What it holds: text, html, number, time, a view's name, a list; a question mark where it may be nothing.</param>
public sealed record ViewMember(string Name, string Kind, string Meaning);

/// <summary>A type of view over a model.</summary>
public sealed class ViewType<T>(string name, string meaning, params ImmutableArray<ViewMember<T>> members)
    : ViewType(name, meaning, [.. members.Select(m => new ViewMember(m.Name, m.Kind, m.Meaning))])
{
    private readonly Func<T, ViewScope, object?>[] getters = [.. members.Select(m => m.Get)];

    public View Of(T model, ViewScope scope) => new ModelView(this, model, scope);

    public IReadOnlyList<View> Of(IEnumerable<T> models, ViewScope scope)
    {
        List<View>? views = null;
        foreach (var model in models)
        {
            (views ??= []).Add(Of(model, scope));
        }

        return views?.ToArray() ?? [];
    }

    public IReadOnlyList<View> Of(ImmutableArray<T> models, ViewScope scope)
    {
        if (models.IsEmpty)
        {
            return [];
        }

        var views = new View[models.Length];
        for (var i = 0; i < views.Length; i++)
        {
            views[i] = Of(models[i], scope);
        }

        return views;
    }

    /// <summary>Made anew whenever it is asked for; two of the same thing are equal.</summary>
    private sealed class ModelView(ViewType<T> type, T model, ViewScope scope) : View
    {
        private readonly T model = model;

        public override ViewType Type => type;

        public override object? Get(int place) => type.getters[place](model, scope);

        public override bool Equals(object? obj) => obj is ModelView other && other.Type == Type && EqualityComparer<T>.Default.Equals(model, other.model);

        public override int GetHashCode() => model?.GetHashCode() ?? 0;
    }
}

/// <param name="Get">Gives text, <see cref="Markup.Html"/>, a number, a time, another view, a list of views, or nothing.</param>
public sealed record ViewMember<T>(string Name, string Kind, string Meaning, Func<T, ViewScope, object?> Get);
