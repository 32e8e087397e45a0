namespace Libvirt.Documents.Schema;

/// <summary>A named pattern: a datatype, the names of an enum, the content of a type.</summary>
internal sealed class Definition(string name)
{
    private Pattern? _pattern;

    /// <summary>Name in the emitted schema.</summary>
    public string Name { get; } = name;

    /// <summary>Null until it was built.</summary>
    public Pattern Pattern
    {
        get => _pattern ?? throw new InvalidOperationException("definition " + Name + " is used before it exists");
        set => _pattern = value;
    }

    /// <summary>True when <see cref="Pattern"/> can be read.</summary>
    public bool IsBuilt => _pattern is not null;
}
