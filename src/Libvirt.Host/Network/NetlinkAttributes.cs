using System.Runtime.InteropServices;

namespace Libvirt.Host.Network;

/// <summary>Attributes in an answer of rtnetlink(7).</summary>
internal static class NetlinkAttributes
{
    private const int HeaderSize = 4; // struct rtattr

    /// <summary>Takes one attribute off the front.</summary>
    /// <returns>false at the end, and where the rest is none</returns>
    public static bool Next(ref ReadOnlySpan<byte> rest, out ushort type, out ReadOnlySpan<byte> value)
    {
        type = 0;
        value = default;
        int length = rest.Length < HeaderSize ? 0 : MemoryMarshal.Read<ushort>(rest);
        if (length < HeaderSize || length > rest.Length)
            return false;
        type = (ushort)(MemoryMarshal.Read<ushort>(rest[2..]) & 0x3FFF); // without NLA_F_NESTED, NLA_F_NET_BYTEORDER
        value = rest[HeaderSize..length];
        rest = rest[Math.Min(length + 3 & ~3, rest.Length)..];
        return true;
    }
}
