namespace Libvirt;

/// <summary>A network interface of the host: virInterfacePtr.</summary>
public sealed class Interface(Connection connection, string name, string mac) : ConnectionObject(connection)
{
    /// <summary>The name, "eth0".</summary>
    public string Name { get; } = name;

    /// <summary>The hardware address, "00:11:22:33:44:55"; empty when it has none.</summary>
    public string MACString { get; } = mac;
}
