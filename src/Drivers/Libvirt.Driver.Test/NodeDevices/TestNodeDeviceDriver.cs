using Libvirt.Documents;
using Libvirt.Documents.NodeDevices;

namespace Libvirt.Driver.Test;

/// <summary>The device calls of the test driver. All devices are there and stay, but for virtual ports, which come and go.</summary>
/// <param name="state">The host's devices.</param>
public sealed partial class TestNodeDeviceDriver(TestNodeDeviceState state) : NodeDeviceDriver
{
    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => state.Events;

    /// <inheritdoc/>
    public override NodeDevice[] ConnectListAllNodeDevices(Connection conn, uint flags)
    {
        const uint Active = (uint)ConnectListAllNodeDeviceFlags.Active, Inactive = (uint)ConnectListAllNodeDeviceFlags.Inactive,
            Persistent = (uint)ConnectListAllNodeDeviceFlags.Persistent, Transient = (uint)ConnectListAllNodeDeviceFlags.Transient;
        CallFlags.Check(flags, NodeDeviceKinds.All | Active | Inactive | Persistent | Transient, ErrorDomain.Test, "testConnectListAllNodeDevices");
        if (!ListFilter.Pass(flags, Active, Inactive, true) || !ListFilter.Pass(flags, Persistent, Transient, true))
            return [];
        return [.. state.Devices.Items.Where(d => ListFilter.Pass(flags, NodeDeviceKinds.All, NodeDeviceKinds.Of(d))).Select(d => new NodeDevice(conn, d.Name))];
    }

    /// <inheritdoc/>
    public override int NodeNumOfDevices(Connection conn, string? cap, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testNodeNumOfDevices");
        return OfKind(cap).Count();
    }

    /// <inheritdoc/>
    public override string[] NodeListDevices(Connection conn, string? cap, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testNodeListDevices");
        return [.. OfKind(cap).Select(static d => d.Name)];
    }

    /// <inheritdoc/>
    public override NodeDevice NodeDeviceLookupByName(Connection conn, string name) => new(conn, state.Find(name).Name);

    /// <inheritdoc/>
    public override bool NodeDeviceIsActive(NodeDevice dev) => !state.IsPort(state.Find(dev.Name));

    /// <inheritdoc/>
    public override bool NodeDeviceIsPersistent(NodeDevice dev) => !state.IsPort(state.Find(dev.Name));

    /// <inheritdoc/>
    public override string NodeDeviceGetXMLDesc(NodeDevice dev, uint flags)
    {
        CallFlags.Check(flags, (uint)NodeDeviceXMLFlags.XmlInactive, ErrorDomain.Test, "testNodeDeviceGetXMLDesc");
        var found = state.Find(dev.Name);
        if ((flags & (uint)NodeDeviceXMLFlags.XmlInactive) != 0 && state.IsPort(found))
            throw LibvirtException.OperationInvalid(ErrorDomain.Test, $"node device '{dev.Name}' is not persistent");
        return found.Format();
    }

    /// <inheritdoc/>
    public override string? NodeDeviceGetParent(NodeDevice dev)
        => state.Find(dev.Name).Parent ?? throw LibvirtException.Internal(ErrorDomain.Test, "no parent for this device");

    /// <inheritdoc/>
    public override int NodeDeviceNumOfCaps(NodeDevice dev) => state.Find(dev.Name).Capabilities.Count;

    /// <inheritdoc/>
    public override string[] NodeDeviceListCaps(NodeDevice dev) => [.. state.Find(dev.Name).Capabilities.Select(static c => c.VariantName)];

    private IEnumerable<NodeDeviceDocument> OfKind(string? kind)
        => state.Devices.Items.Where(d => kind is null || (NodeDeviceKinds.Of(d) & NodeDeviceKinds.Named(kind)) != 0);
}
