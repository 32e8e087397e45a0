namespace Libvirt.Documents.Schema;

/// <summary>Builds the definitions of a schema from the declared types, each once.</summary>
/// <param name="rows">The declared types.</param>
/// <param name="instead">Notation that replaces a named pattern ("Type:Name"): for documents that only tests have; null for none.</param>
internal sealed class SchemaBuilder(SchemaRows rows, IReadOnlyDictionary<string, string>? instead = null)
{
    private readonly Dictionary<string, Definition> _known = [];

    /// <summary>Makes the patterns.</summary>
    public PatternPool Pool { get; } = new(PatternPool.FirstId);

    /// <summary>What was defined, in the order of first use.</summary>
    public List<Definition> Definitions { get; } = [];

    /// <summary>The rows that it builds from.</summary>
    public SchemaRows Rows => rows;

    /// <summary>A datatype or the names of an enum.</summary>
    public Pattern Datatype(string name) => Define(name, () =>
    {
        if (DatatypeTable.Find(name) is { } notation)
            return new TypeScope(this, new(name, "", "", "", "")).Build(notation);
        if (!rows.Enums.TryGetValue(name, out var values))
            throw new FormatException("there is no datatype " + name);
        var result = PatternPool.NotAllowed;
        foreach (var value in values)
            result = Pool.Choice(result, Pool.Value(value));
        return result;
    });

    /// <summary>Content of an element of a type; with a variant, the pattern of this name.</summary>
    public Pattern Content(string type, string variant)
    {
        var declared = Find(type);
        if (variant.Length > 0)
            return Define(type + "-" + variant, () => new TypeScope(this, declared).Build(Notation(declared, variant)));
        return declared.Selector.Length == 0 ? Members(type) : Define(type, () =>
        {
            var result = PatternPool.NotAllowed;
            foreach (var (value, target) in declared.Variants)
                result = Pool.Choice(result, Pool.Group(Pool.Attribute(declared.Selector, Pool.Value(value)), Members(target)));
            return result;
        });
    }

    /// <summary>The members of a type, as they stand in an element of it or of a derived type.</summary>
    public Pattern Members(string type)
    {
        var declared = Find(type);
        return Define(declared.Selector.Length == 0 ? type : type + "-members",
            () => new TypeScope(this, declared).Build(declared.Patterns.GetValueOrDefault("", "...")));
    }

    /// <summary>Anything: attributes, text, elements.</summary>
    public Pattern Any() => Define("any",
        () => Pool.ZeroOrMore(Pool.Choice(Pool.Choice(Pool.Attribute("*", PatternPool.Text), PatternPool.Text), AnyElement())));

    /// <summary>Any element.</summary>
    public Pattern AnyElement() => Define("anyElement", () => Pool.Element("*", Any()));

    /// <summary>A named pattern of a type.</summary>
    public string Notation(TypeRows type, string name)
    {
        if (instead?.TryGetValue($"{type.Name}:{name}", out var replacement) == true)
            return replacement;
        return type.Patterns.TryGetValue(name, out var notation) ? notation : throw new FormatException($"{type.Name} has no pattern {name}");
    }

    /// <summary>The rows of a type.</summary>
    public TypeRows Find(string type)
        => rows.Types.TryGetValue(type, out var found) ? found : throw new FormatException("there is no declared type " + type);

    private Pattern Define(string name, Func<Pattern> build)
    {
        if (!_known.TryGetValue(name, out var definition))
        {
            _known.Add(name, definition = new(name));
            Definitions.Add(definition);
            definition.Pattern = build(); // may refer to itself: the reference is resolved later
        }
        return Pool.Reference(definition);
    }
}
