namespace Libvirt;

/// <summary>A storage volume: virStorageVolPtr.</summary>
public sealed class StorageVol(Connection connection, string pool, string name, string key) : ConnectionObject(connection)
{
    /// <summary>The name of the pool.</summary>
    public string Pool { get; } = pool;

    /// <summary>The name, unique within the pool.</summary>
    public string Name { get; } = name;

    /// <summary>The key, unique on the host, usually the path.</summary>
    public string Key { get; } = key;
}
