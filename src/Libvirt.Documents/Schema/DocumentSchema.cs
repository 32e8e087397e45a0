using System.Collections.Concurrent;

namespace Libvirt.Documents.Schema;

/// <summary>The schema of one kind of document: what the VALIDATE flags check. Built when it is first used; safe for concurrent use.</summary>
internal sealed class DocumentSchema
{
    private static readonly ConcurrentDictionary<string, DocumentSchema> Known = new();

    private DocumentSchema(SchemaBuilder builder, string name, Pattern start)
    {
        Name = name;
        Start = start;
        Definitions = builder.Definitions;
        NextId = builder.Pool.NextId;
    }

    /// <summary>Name of the installed file without .rng, such as "storagepool".</summary>
    public string Name { get; }

    /// <summary>The pattern of a document.</summary>
    public Pattern Start { get; }

    /// <summary>What the pattern refers to.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>The first free id of a pattern.</summary>
    public int NextId { get; }

    /// <summary>The schema of a declared document type, by its name without Libvirt.Documents.</summary>
    public static DocumentSchema Of(string type) => Known.GetOrAdd(type, static type =>
    {
        var builder = new SchemaBuilder(SchemaRows.Instance);
        var rows = builder.Find(type);
        var start = builder.Pool.Element(rows.Root, builder.Content(type, ""));
        return new(builder, rows.File, start);
    });

    /// <summary>A schema for any pattern over the declared types, such as a single device: for tests.</summary>
    /// <param name="name">Name of the schema.</param>
    /// <param name="type">The type whose members the notation means.</param>
    /// <param name="notation">The pattern.</param>
    /// <param name="instead">Notation that replaces named patterns of types ("Type:Name").</param>
    public static DocumentSchema OfNotation(string name, string type, string notation, IReadOnlyDictionary<string, string>? instead = null)
    {
        var builder = new SchemaBuilder(SchemaRows.Instance, instead);
        var start = new TypeScope(builder, builder.Find(type)).Build(notation);
        return new(builder, name, start);
    }
}
