namespace Libvirt;

/// <summary>A network filter applied to a port: virNWFilterBindingPtr.</summary>
public sealed class NWFilterBinding(Connection connection, string portDevice, string filterName) : ConnectionObject(connection)
{
    /// <summary>The host interface, "vnet0".</summary>
    public string PortDev { get; } = portDevice;

    /// <summary>The name of the filter.</summary>
    public string FilterName { get; } = filterName;
}
