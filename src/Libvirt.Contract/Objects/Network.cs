namespace Libvirt;

/// <summary>A virtual network: virNetworkPtr.</summary>
public sealed class Network(Connection connection, string name, Uuid uuid) : ConnectionObject(connection)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The identity.</summary>
    public Uuid Uuid { get; } = uuid;
}
