namespace Libvirt;

/// <summary>A storage pool: virStoragePoolPtr.</summary>
public sealed class StoragePool(Connection connection, string name, Uuid uuid) : ConnectionObject(connection)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The identity.</summary>
    public Uuid Uuid { get; } = uuid;
}
