using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Network;

/// <summary>How many packets a network device collects before it tells of them (ethtool's "coalesce").</summary>
public static class InterruptCoalescing
{
    private const nuint Ethtool = 0x8946; // SIOCETHTOOL
    private const uint Get = 0xE, Set = 0xF; // ETHTOOL_GCOALESCE, ETHTOOL_SCOALESCE
    private const int Fields = 23, ReceiveFrames = 2, RequestSize = 40, DataOffset = 16, LocalFamily = 1, Datagram = 2; // struct ethtool_coalesce, struct ifreq
    private const int NotSupported = 95; // EOPNOTSUPP

    /// <summary>Sets the number of received packets. A device that cannot collect is no failure, as it is none for native.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel does not want that number</exception>
    public static unsafe void SetReceiveFrames(string device, uint frames)
    {
        int number = Native.Socket(LocalFamily, Datagram | Native.CloseOnExec, 0);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Cannot open network interface control socket");
        using var socket = new Descriptor(number);
        uint* values = stackalloc uint[Fields];
        new Span<uint>(values, Fields).Clear();
        byte* request = stackalloc byte[RequestSize];
        var text = new Span<byte>(request, RequestSize);
        text.Clear();
        Encoding.UTF8.GetBytes(device, text[..DataOffset]);
        *(uint**)(request + DataOffset) = values;
        // Values that are not named stay as they are.
        values[0] = Get;
        // SAFETY: both structures are locals of the kernel's sizes.
        if (Native.Control(number, Ethtool, (nint)request) != 0)
        {
            if (Marshal.GetLastPInvokeError() == NotSupported)
                return;
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Cannot get coalesce info on '{device}'");
        }
        values[0] = Set;
        values[ReceiveFrames] = frames;
        // SAFETY: as above.
        if (Native.Control(number, Ethtool, (nint)request) != 0 && Marshal.GetLastPInvokeError() is var error and not NotSupported)
            throw LibvirtException.System(ErrorDomain.None, error, $"Cannot set coalesce info on '{device}'");
    }
}
