using System.Buffers.Binary;

namespace Libvirt;

/// <summary>An IPv4 or IPv6 address with a port. The default value is no address.</summary>
/// <param name="Family">Which of the two.</param>
/// <param name="Bits">The address as a number: 32 or 128 bits.</param>
/// <param name="Port">0 for none.</param>
/// <param name="Scope">The interface of a link-local IPv6 address, as it was written; null for none.</param>
public readonly partial record struct SocketAddress(AddressFamily Family, UInt128 Bits, int Port = 0, string? Scope = null)
{
    /// <summary>32, 128, or 0 for no address.</summary>
    public int Width => WidthOf(Family);

    /// <summary>0.0.0.0 or ::.</summary>
    public bool IsWildcard => Family != AddressFamily.Unspecified && Bits == 0;

    /// <summary>127.0.0.1 or ::1.</summary>
    public bool IsLoopback => Family == AddressFamily.IPv4 ? Bits == 0x7f00_0001 : Family == AddressFamily.IPv6 && Bits == 1;

    /// <summary>In 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7 or fec0::/10.</summary>
    public bool IsPrivate => Family == AddressFamily.IPv4
        ? Bits >> 24 == 10 || Bits >> 20 == 0xac1 || Bits >> 16 == 0xc0a8
        : Family == AddressFamily.IPv6 && (Bits >> 121 == 0xfc >> 1 || Bits >> 118 == 0xfec0 >> 6);

    /// <summary>The length of the prefix that this netmask stands for; -1 when it has holes.</summary>
    public int NetmaskLength
    {
        get
        {
            int length = Family == AddressFamily.Unspecified ? -1 : (int)UInt128.LeadingZeroCount(~(Bits << (128 - Width)));
            return length >= 0 && Bits == Mask(Family, length) ? length : -1;
        }
    }

    /// <summary>The netmask of a prefix; null when it is longer than the address.</summary>
    public static SocketAddress? Netmask(AddressFamily family, int prefix)
        => prefix < 0 || prefix > WidthOf(family) ? null : new(family, Mask(family, prefix));

    /// <summary>The network of a prefix: the rest of the bits is zero.</summary>
    public SocketAddress Network(int prefix) => this with { Bits = Bits & Mask(Family, prefix), Port = 0, Scope = null };

    /// <summary>The highest address of the network of a prefix.</summary>
    public SocketAddress Broadcast(int prefix) => this with { Bits = Bits | (Mask(Family, Width) & ~Mask(Family, prefix)), Port = 0, Scope = null };

    /// <summary>Whether both are in the same network under a netmask.</summary>
    public bool SharesNetwork(SocketAddress other, SocketAddress netmask)
        => Family == other.Family && Family == netmask.Family && (Bits & netmask.Bits) == (other.Bits & netmask.Bits);

    /// <summary>The prefix to use: that of a netmask, else the given one, else the class of an IPv4 address (64 for IPv6, 0 for no address).</summary>
    /// <param name="netmask">From a document, if there.</param>
    /// <param name="prefix">From a document; 0 if not there.</param>
    public int Prefix(SocketAddress? netmask, int prefix)
    {
        if (netmask is { Family: not AddressFamily.Unspecified } mask)
            return mask.NetmaskLength;
        if (prefix > 0 || Bits == 0)
            return prefix;
        return Family == AddressFamily.IPv6 ? 64 : (uint)(Bits >> 28) switch { < 8 => 8, < 12 => 16, < 14 => 24, _ => 4 };
    }

    /// <summary>The bytes in network order: 4 or 16.</summary>
    public byte[] ToBytes()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Bits);
        return bytes[(16 - Width / 8)..].ToArray();
    }

    private static int WidthOf(AddressFamily family) => family switch { AddressFamily.IPv4 => 32, AddressFamily.IPv6 => 128, _ => 0 };

    private static UInt128 Mask(AddressFamily family, int prefix)
    {
        int width = WidthOf(family);
        var all = width == 128 ? UInt128.MaxValue : (UInt128.One << width) - 1;
        return prefix <= 0 ? 0 : prefix >= width ? all : all << (width - prefix) & all;
    }
}
