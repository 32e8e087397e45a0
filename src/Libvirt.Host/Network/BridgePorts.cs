using System.Runtime.InteropServices;
using Libvirt.Documents;

namespace Libvirt.Host.Network;

/// <summary>Ports of the kernel's bridges.</summary>
public static class BridgePorts
{
    private const byte BridgeFamily = 7; // AF_BRIDGE
    private const ushort SetLink = 19, PortInformation = 12 | 0x8000, Isolated = 33; // RTM_SETLINK, IFLA_PROTINFO | NLA_F_NESTED, IFLA_BRPORT_ISOLATED
    private const ushort FamilyInformation = 26, VlanInformation = 2; // IFLA_AF_SPEC, IFLA_BRIDGE_VLAN_INFO
    private const ushort DeleteLink = 17, Untagged = 4, PortVlan = 2, DefaultVlan = 1; // RTM_DELLINK, BRIDGE_VLAN_INFO_*
    private const int NotSupported = 95, NoDevice = 19; // EOPNOTSUPP, ENODEV

    /// <summary>Makes a device a port of a bridge.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no such bridge, or it is none</exception>
    public static void Add(string bridge, string port)
    {
        int error = NetworkLink.Find(bridge) switch { null => NoDevice, { Kind: not "bridge" } => NotSupported, var found => LinkSettings.TrySetMaster(port, found.Index) };
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Unable to add bridge {bridge} port {port}");
    }

    /// <summary>It is a port no more.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Remove(string bridge, string port)
    {
        if (LinkSettings.TrySetMaster(port, 0) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Unable to remove bridge {bridge} port {port}");
    }

    /// <summary>Name of the bridge that a device is a port of; null for none.</summary>
    public static string? BridgeOf(string port) => NetworkLink.Find(port) is { Master: > 0 and var master } ? NetworkLink.Find(master)?.Name : null;

    /// <summary>Isolated ports do not hear each other.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetIsolated(string bridge, string port, bool isolated)
    {
        var message = Of(SetLink, port).Nest(PortInformation, m => m.Add(Isolated, (byte)(isolated ? 1 : 0)));
        if (RouteSocket.Execute(message) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Unable to set bridge {bridge} port {port} isolated to {(isolated ? 1 : 0)}");
    }

    /// <summary>Which tagged networks a port belongs to, in a bridge that filters them; the one without a tag is the native one, or the only one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel's bridges do not filter</exception>
    public static void SetVlans(string port, Vlan vlan)
    {
        bool trunk = vlan.Trunk == true || vlan.Tags.Count > 1;
        foreach (var tag in vlan.Tags)
        {
            bool plain = !trunk || tag.NativeMode is not null;
            var flags = (ushort)(plain ? PortVlan | (tag.NativeMode == NativeVlanMode.Tagged ? 0 : Untagged) : 0);
            Execute(Of(SetLink, port).Nest(FamilyInformation, m => m.Add(VlanInformation, new VlanMessage { Flags = flags, Id = (ushort)tag.Id })), port);
        }
        if (!vlan.Tags.Exists(t => t.Id == DefaultVlan))
            Execute(Of(DeleteLink, port).Nest(FamilyInformation, m => m.Add(VlanInformation, new VlanMessage { Id = DefaultVlan })), port);
    }

    private static void Execute(NetlinkMessage message, string port)
    {
        if (RouteSocket.Execute(message) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"error adding vlan filter to interface {port}");
    }

    private static NetlinkMessage Of(ushort type, string port) => new NetlinkMessage(type).Body(new LinkMessage { Family = BridgeFamily, Index = NetworkLink.Get(port).Index });

    /// <summary>struct bridge_vlan_info.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct VlanMessage
    {
        public ushort Flags, Id;
    }
}
