using System.Runtime.InteropServices;

namespace Libvirt.Host.Network;

/// <summary>struct ifinfomsg: what every request about a network device begins with.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LinkMessage
{
    /// <summary>AF_UNSPEC, AF_BRIDGE.</summary>
    public byte Family;
    private readonly byte _padding;

    /// <summary>ARPHRD_*.</summary>
    public ushort Type;

    /// <summary>Number of the device; 0 when an attribute names it.</summary>
    public int Index;

    /// <summary>IFF_* and which of them are to change.</summary>
    public uint Flags, Change;
}
