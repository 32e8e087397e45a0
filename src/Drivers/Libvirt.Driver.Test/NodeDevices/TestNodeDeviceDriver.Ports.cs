using Libvirt.Documents;
using Libvirt.Documents.NodeDevices;

namespace Libvirt.Driver.Test;

public sealed partial class TestNodeDeviceDriver
{
    private static readonly ParseOptions NewDevice = new() { Create = true };

    /// <inheritdoc/>
    public override NodeDevice NodeDeviceCreateXML(Connection conn, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)NodeDeviceCreateXMLFlags.XmlValidate, ErrorDomain.Test, "testNodeDeviceCreateXML");
        var wanted = NodeDeviceDocument.Parse(xmlDesc, flags.Has(NodeDeviceCreateXMLFlags.XmlValidate) ? NewDevice with { Validate = true } : NewDevice);
        var channel = Channel(wanted) ?? throw LibvirtException.Internal(ErrorDomain.Nodedev, "Device is not a fibre channel HBA");
        CheckParent(wanted);
        return new NodeDevice(conn, state.CreatePort(channel.NodeName ?? WorldWideName.NewRandom("100000"), channel.PortName ?? WorldWideName.NewRandom("100000")));
    }

    /// <inheritdoc/>
    /// <remarks>As in native, nothing happens to a device that is no Fibre Channel adapter, or whose parent is gone.</remarks>
    public override void NodeDeviceDestroy(NodeDevice dev)
    {
        var found = state.Find(dev.Name);
        if (Channel(found) is not null && found.Parent is { } parent && state.Devices.TryFind(parent, out _))
            state.Remove(found.Name);
    }

    /// <summary>The adapter that the document names, or else any, must be there and able to carry virtual ports.</summary>
    private void CheckParent(NodeDeviceDocument wanted)
    {
        if (wanted.Parent is { } name)
        {
            if (!state.Devices.TryFind(name, out var parent))
                throw MissingParent(wanted);
            if (!CarriesPorts(parent))
                throw LibvirtException.Internal(ErrorDomain.Nodedev, $"Parent device {name} is not capable of vport operations");
        }
        else if (wanted.ParentNodeName is not null)
            Demand(wanted, c => c.NodeName == wanted.ParentNodeName && c.PortName == wanted.ParentPortName);
        else if (wanted.ParentFabricName is not null)
            Demand(wanted, c => c.FabricName == wanted.ParentFabricName);
        else if (!Array.Exists(state.Devices.Items, CarriesPorts))
            throw LibvirtException.Internal(ErrorDomain.Nodedev, "Could not find any vport capable device");
    }

    private void Demand(NodeDeviceDocument wanted, Predicate<FibreChannelHost> which)
    {
        if (!Array.Exists(state.Devices.Items, d => CarriesPorts(d) && Channel(d) is { } channel && which(channel)))
            throw MissingParent(wanted);
    }

    private static LibvirtException MissingParent(NodeDeviceDocument wanted)
        => LibvirtException.Internal(ErrorDomain.Nodedev, $"Could not find parent device for '{wanted.Name}'");

    private static bool CarriesPorts(NodeDeviceDocument device) => device.Capabilities.Exists(static c => c is ScsiHostCapability { VirtualPorts: not null });

    private static FibreChannelHost? Channel(NodeDeviceDocument device)
        => device.Capabilities.Find(static c => c is ScsiHostCapability { FibreChannel: not null }) is ScsiHostCapability host ? host.FibreChannel : null;
}
