using System.Net;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Network;

/// <summary>Addresses and routes of network devices of the host.</summary>
public static class LinkAddresses
{
    private const ushort NewAddress = 20, NewRoute = 24, Create = 0x400, Replace = 0x100; // RTM_NEWADDR, RTM_NEWROUTE, NLM_F_*
    private const ushort Far = 1, Local = 2, Broadcast = 4; // IFA_*
    private const ushort Destination = 1, Output = 4, Gateway = 5, Priority = 6; // RTA_*
    private const byte MainTable = 254, FromBoot = 3, Unicast = 1; // RT_TABLE_MAIN, RTPROT_BOOT, RTN_UNICAST

    /// <summary>Gives a device an address; one that has it keeps it.</summary>
    /// <param name="device">Its name.</param>
    /// <param name="address">The address.</param>
    /// <param name="prefix">How many bits of it name the network.</param>
    /// <param name="peer">The only other address of a cable between two; null for a network.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Add(string device, IPAddress address, int prefix, IPAddress? peer)
    {
        var bytes = address.GetAddressBytes();
        var message = new NetlinkMessage(NewAddress, Create | Replace)
            .Body(new AddressMessage { Family = Family(address), Prefix = (byte)prefix, Index = (uint)NetworkLink.Get(device).Index })
            .Add(Local, bytes).Add(Far, peer?.GetAddressBytes() ?? bytes);
        if (peer is null && bytes is { Length: 4 } && prefix < 31)
        {
            uint all = MemoryMarshal.Read<uint>(bytes) | (uint)IPAddress.HostToNetworkOrder((int)(uint.MaxValue >> prefix));
            message.Add(Broadcast, all);
        }
        if (RouteSocket.Execute(message) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Failed to add IP address {address}/{prefix}{(peer is null ? "" : $" peer {peer}")} to {device}");
    }

    /// <summary>Sends what is for a network through a device.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void AddRoute(string device, IPAddress network, int prefix, IPAddress gateway, uint metric)
    {
        var message = new NetlinkMessage(NewRoute, Create | Replace)
            .Body(new RouteMessage { Family = Family(network), Prefix = (byte)prefix, Table = MainTable, Protocol = FromBoot, Type = Unicast })
            .Add(Destination, network.GetAddressBytes()).Add(Gateway, gateway.GetAddressBytes()).Add(Output, NetworkLink.Get(device).Index);
        if (metric > 0)
            message.Add(Priority, metric);
        if (RouteSocket.Execute(message) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"Error adding route to {network}/{prefix} via {gateway} on {device}");
    }

    private static byte Family(IPAddress address) => (byte)(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? 10 : 2); // AF_INET6, AF_INET

    /// <summary>struct ifaddrmsg.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct AddressMessage
    {
        public byte Family, Prefix, Flags, Scope;
        public uint Index;
    }

    /// <summary>struct rtmsg.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct RouteMessage
    {
        public byte Family, Prefix, SourcePrefix, Service, Table, Protocol, Scope, Type;
        public uint Flags;
    }
}
