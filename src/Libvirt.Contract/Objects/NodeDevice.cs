namespace Libvirt;

/// <summary>A device of the host: virNodeDevicePtr.</summary>
public sealed class NodeDevice(Connection connection, string name) : ConnectionObject(connection)
{
    /// <summary>The name, "pci_0000_00_1f_2".</summary>
    public string Name { get; } = name;

    /// <summary>The name of the parent device once it was asked for.</summary>
    public string? ParentName { get; set; }
}
