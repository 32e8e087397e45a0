namespace Libvirt;

/// <summary>What a stateful driver keeps in an <see cref="ObjectTable{T}"/>.</summary>
public interface INamedObject
{
    /// <summary>Unique within the table; changes only through <see cref="ObjectTable{T}.Rename"/>.</summary>
    string Name { get; }

    /// <summary>Unique within the table, never changes.</summary>
    Uuid Uuid { get; }
}
