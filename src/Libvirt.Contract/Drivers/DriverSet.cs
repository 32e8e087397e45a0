namespace Libvirt;

/// <summary>The drivers that serve one connection. What is left out answers VIR_ERR_NO_SUPPORT to every call.</summary>
public sealed class DriverSet
{
    /// <summary>Guests and the host itself.</summary>
    public required HypervisorDriver Hypervisor { get; init; }

    /// <summary>Virtual networks and their ports.</summary>
    public NetworkDriver Network { get; init; } = new();

    /// <summary>Interfaces of the host.</summary>
    public InterfaceDriver Interface { get; init; } = new();

    /// <summary>Storage pools and volumes.</summary>
    public StorageDriver Storage { get; init; } = new();

    /// <summary>Devices of the host.</summary>
    public NodeDeviceDriver NodeDevice { get; init; } = new();

    /// <summary>Secrets.</summary>
    public SecretDriver Secret { get; init; } = new();

    /// <summary>Network filters.</summary>
    public NWFilterDriver NWFilter { get; init; } = new();
}
