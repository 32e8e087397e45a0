using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Network;

/// <summary>A network device of the host, as rtnetlink(7) tells it.</summary>
/// <param name="Name">"vnet0".</param>
/// <param name="Index">Its number, never given twice.</param>
/// <param name="Flags">IFF_*.</param>
public sealed record NetworkLink(string Name, int Index, uint Flags)
{
    /// <summary>Bytes of the longest name.</summary>
    public const int LongestName = 15; // IFNAMSIZ without the zero byte

    private const ushort GetLink = 18, AddressAttribute = 1, NameAttribute = 3, MtuAttribute = 4, LowerAttribute = 5, MasterAttribute = 10, InformationAttribute = 18, AliasAttribute = 20,
        CountersAttribute = 23; // RTM_GETLINK, IFLA_*
    private const ushort KindAttribute = 1, ExtraAttribute = 2, MacvlanMode = 1; // IFLA_INFO_KIND, IFLA_INFO_DATA, IFLA_MACVLAN_MODE
    private const int BodySize = 16, NoDevice = 19, OutOfRange = 34; // struct ifinfomsg, ENODEV, ERANGE
    private const int CounterCount = 16, MacSize = 6;

    /// <summary>"tun", "macvtap", "bridge", "veth"; empty for what is none of these.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Its address; null when it has none.</summary>
    public MacAddress? Mac { get; private init; }

    /// <summary>The largest packet, bytes.</summary>
    public uint Mtu { get; private init; }

    /// <summary>The device that it is a port of; 0 for none.</summary>
    public int Master { get; private init; }

    /// <summary>The device below it; 0 for none.</summary>
    public int Lower { get; private init; }

    /// <summary>A note of whoever made it.</summary>
    public string? Alias { get; private init; }

    /// <summary>What a macvtap does with packets for its neighbours.</summary>
    public uint Mode { get; private init; }

    /// <summary>What passed through it.</summary>
    public InterfaceCounters Counters { get; private init; }

    /// <summary>It is switched on.</summary>
    public bool IsUp => (Flags & 1) != 0; // IFF_UP

    /// <summary>Finds a device by its name.</summary>
    /// <returns>null when there is none</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel's refusal</exception>
    public static NetworkLink? Find(string name)
        => name.Length == 0 || Encoding.UTF8.GetByteCount(name) > LongestName ? null : Ask(new NetlinkMessage(GetLink).Body(new LinkMessage()).Add(NameAttribute, name), name);

    /// <summary>Finds a device by its number.</summary>
    public static NetworkLink? Find(int index) => Ask(new NetlinkMessage(GetLink).Body(new LinkMessage { Index = index }), $"{index}");

    /// <summary>Finds a device that must be there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is none</exception>
    public static NetworkLink Get(string name) => Find(name) ?? throw LibvirtException.System(ErrorDomain.None, NoDevice, $"Unable to get index for interface {name}");

    /// <summary>Refuses a name that the kernel has no room for.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void CheckName(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) > LongestName)
            throw LibvirtException.System(ErrorDomain.None, OutOfRange, $"Network interface name '{name}' is too long");
    }

    private static NetworkLink? Ask(NetlinkMessage message, string what)
    {
        int error = RouteSocket.Ask(message, out var answer);
        return error switch
        {
            0 when answer.Length >= BodySize => Read(answer),
            0 or NoDevice => null,
            _ => throw LibvirtException.System(ErrorDomain.None, error, $"cannot read the network device '{what}'"),
        };
    }

    private static NetworkLink Read(ReadOnlySpan<byte> answer)
    {
        string name = "", kind = "";
        MacAddress? mac = null;
        uint mtu = 0, mode = 0;
        int master = 0, lower = 0;
        string? alias = null;
        InterfaceCounters counters = default;
        for (var rest = answer[BodySize..]; NetlinkAttributes.Next(ref rest, out ushort type, out var value);)
            switch (type)
            {
                case NameAttribute:
                    name = Text(value);
                    break;
                case AddressAttribute when value.Length == MacSize:
                    mac = new(value);
                    break;
                case MtuAttribute:
                    mtu = MemoryMarshal.Read<uint>(value);
                    break;
                case MasterAttribute:
                    master = MemoryMarshal.Read<int>(value);
                    break;
                case LowerAttribute:
                    lower = MemoryMarshal.Read<int>(value);
                    break;
                case AliasAttribute:
                    alias = Text(value);
                    break;
                case InformationAttribute:
                    (kind, mode) = Information(value);
                    break;
                case CountersAttribute when value.Length >= CounterCount * sizeof(ulong):
                    counters = Count(value);
                    break;
            }
        return new(name, MemoryMarshal.Read<int>(answer[4..]), MemoryMarshal.Read<uint>(answer[8..])) { Kind = kind, Mac = mac, Mtu = mtu, Master = master, Lower = lower, Alias = alias, Mode = mode, Counters = counters };
    }

    private static (string Kind, uint Mode) Information(ReadOnlySpan<byte> rest)
    {
        string kind = "";
        uint mode = 0;
        while (NetlinkAttributes.Next(ref rest, out ushort type, out var value))
            if (type == KindAttribute)
                kind = Text(value);
            else if (type == ExtraAttribute && kind is "macvtap" or "macvlan")
                while (NetlinkAttributes.Next(ref value, out ushort detail, out var number))
                    if (detail == MacvlanMode)
                        mode = MemoryMarshal.Read<uint>(number);
        return (kind, mode);
    }

    /// <summary>struct rtnl_link_stats64; what was missed counts as dropped, as /proc/net/dev says it.</summary>
    private static InterfaceCounters Count(ReadOnlySpan<byte> value)
    {
        Span<ulong> n = stackalloc ulong[CounterCount];
        value[..(CounterCount * sizeof(ulong))].CopyTo(MemoryMarshal.AsBytes(n));
        return new(n[2], n[0], n[4], n[6] + n[15], n[3], n[1], n[5], n[7]);
    }

    private static string Text(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value.TrimEnd((byte)0));
}
