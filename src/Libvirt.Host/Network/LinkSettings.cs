namespace Libvirt.Host.Network;

/// <summary>Changes network devices of the host through rtnetlink(7).</summary>
public static class LinkSettings
{
    private const ushort SetLink = 19, DeleteLink = 17; // RTM_SETLINK, RTM_DELLINK
    private const ushort Address = 1, MtuAttribute = 4, MasterAttribute = 10, AliasAttribute = 20; // IFLA_*
    private const uint Up = 1, Promiscuous = 0x100, AllMulticast = 0x200; // IFF_UP, IFF_PROMISC, IFF_ALLMULTI
    private const int MacSize = 6, NoDevice = 19; // ENODEV

    /// <summary>Sets its address.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetMac(string device, MacAddress address)
    {
        Span<byte> bytes = stackalloc byte[MacSize];
        address.CopyTo(bytes);
        Check(RouteSocket.Execute(Of(device).Add(Address, bytes)), $"Cannot set interface MAC to {address} on '{device}'");
    }

    /// <summary>Sets the size of its largest packet.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetMtu(string device, uint mtu) => Check(RouteSocket.Execute(Of(device).Add(MtuAttribute, mtu)), $"Cannot set interface MTU on '{device}'");

    /// <summary>Switches it on or off.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetUp(string device, bool up) => SetFlag(device, Up, up);

    /// <summary>It takes every packet, or only those for it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetPromiscuous(string device, bool everything) => SetFlag(device, Promiscuous, everything);

    /// <summary>It takes packets for every group.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetAllMulticast(string device, bool all) => SetFlag(device, AllMulticast, all);

    /// <summary>Leaves a note for whoever finds it later.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetAlias(string device, string alias) => Check(RouteSocket.Execute(Of(device).Add(AliasAttribute, alias)), $"Cannot set the alias of interface '{device}'");

    /// <summary>Makes it a port of another device; 0 makes it a port of none.</summary>
    /// <returns>0, else errno</returns>
    internal static int TrySetMaster(string device, int master) => RouteSocket.Execute(Of(device).Add(MasterAttribute, master));

    /// <summary>Takes a device out of the kernel; one that is gone is no error.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Delete(NetworkLink link)
    {
        int error = RouteSocket.Execute(new NetlinkMessage(DeleteLink).Body(new LinkMessage { Index = link.Index }));
        if (error != NoDevice)
            Check(error, $"error destroying network device {link.Name}");
    }

    private static void SetFlag(string device, uint flag, bool on)
        => Check(RouteSocket.Execute(new NetlinkMessage(SetLink).Body(new LinkMessage { Index = Index(device), Flags = on ? flag : 0, Change = flag })), $"Cannot set interface flags on '{device}'");

    private static NetlinkMessage Of(string device) => new NetlinkMessage(SetLink).Body(new LinkMessage { Index = Index(device) });

    private static int Index(string device) => NetworkLink.Get(device).Index;

    private static void Check(int error, string what)
    {
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, what);
    }
}
