namespace Libvirt;

/// <summary>A port of a network: virNetworkPortPtr.</summary>
public sealed class NetworkPort(Network network, Uuid uuid) : ConnectionObject(network.Connection)
{
    /// <summary>The network.</summary>
    public Network Network { get; } = network;

    /// <summary>The identity.</summary>
    public Uuid Uuid { get; } = uuid;

    /// <inheritdoc/>
    public override LibvirtObject? Owner => Network;
}
