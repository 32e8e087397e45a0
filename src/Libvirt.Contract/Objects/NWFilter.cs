namespace Libvirt;

/// <summary>A network filter: virNWFilterPtr.</summary>
public sealed class NWFilter(Connection connection, string name, Uuid uuid) : ConnectionObject(connection)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The identity.</summary>
    public Uuid Uuid { get; } = uuid;
}
