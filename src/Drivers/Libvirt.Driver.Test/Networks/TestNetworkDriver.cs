using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>The network calls of the test driver: networks that are only written down. Lists and look-ups here, changes in the other parts.</summary>
/// <param name="state">The host's networks.</param>
public sealed partial class TestNetworkDriver(TestNetworkState state) : NetworkDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => state.Events;

    /// <inheritdoc/>
    public override int ConnectNumOfNetworks(Connection conn) => state.Networks.Snapshot().Count(static n => n.IsActive);

    /// <inheritdoc/>
    public override int ConnectNumOfDefinedNetworks(Connection conn) => state.Networks.Snapshot().Count(static n => !n.IsActive);

    /// <inheritdoc/>
    public override string[] ConnectListNetworks(Connection conn)
        => [.. state.Networks.Snapshot().Where(static n => n.IsActive).Select(static n => n.Name)];

    /// <inheritdoc/>
    public override string[] ConnectListDefinedNetworks(Connection conn)
        => [.. state.Networks.Snapshot().Where(static n => !n.IsActive).Select(static n => n.Name)];

    /// <inheritdoc/>
    public override Network[] ConnectListAllNetworks(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0x3f, ErrorDomain.Test, "testConnectListAllNetworks");
        return [.. state.Networks.Snapshot().Where(n => Passes(n.State, flags)).Select(n => n.For(conn))];
    }

    /// <inheritdoc/>
    public override Network NetworkLookupByName(Connection conn, string name) => ByName(name).For(conn);

    /// <inheritdoc/>
    public override Network NetworkLookupByUUID(Connection conn, Uuid uuid) => ByUuid(uuid).For(conn);

    /// <inheritdoc/>
    public override bool NetworkIsActive(Network net) => ByUuid(net.Uuid).IsActive;

    /// <inheritdoc/>
    public override bool NetworkIsPersistent(Network net) => ByUuid(net.Uuid).State.IsPersistent;

    /// <inheritdoc/>
    public override int NetworkGetAutostart(Network network) => ByName(network.Name).State.Autostart ? 1 : 0;

    /// <inheritdoc/>
    public override string NetworkGetBridgeName(Network network)
        => ByName(network.Name).Current.Bridge?.Name
            ?? throw LibvirtException.Internal(ErrorDomain.Test, $"network '{network.Name}' does not have a bridge name.");

    /// <inheritdoc/>
    public override string NetworkGetXMLDesc(Network network, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testNetworkGetXMLDesc");
        return ByName(network.Name).Current.Format();
    }

    private static bool Passes(ObjectState<NetworkDocument> network, uint flags)
        => ListFilter.Pass(flags, (uint)ConnectListAllNetworksFlags.Active, (uint)ConnectListAllNetworksFlags.Inactive, network.IsActive)
            && ListFilter.Pass(flags, (uint)ConnectListAllNetworksFlags.Persistent, (uint)ConnectListAllNetworksFlags.Transient, network.IsPersistent)
            && ListFilter.Pass(flags, (uint)ConnectListAllNetworksFlags.Autostart, (uint)ConnectListAllNetworksFlags.NoAutostart, network.Autostart);

    private TestNetwork ByName(string name) => state.Networks.TryFind(name, out var found) ? found : throw Missing($"name '{name}'");

    private TestNetwork ByUuid(Uuid uuid) => state.Networks.TryFind(uuid, out var found) ? found : throw Missing($"uuid '{uuid}'");

    private static LibvirtException Missing(string what)
        => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoNetwork, "no network with matching " + what);
}
