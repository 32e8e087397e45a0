using System.Net;
using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Network;

/// <summary>Which addresses of the network the kernel has heard from which cards (ARP and neighbour discovery), asked for by rtnetlink(7).</summary>
public static class NeighbourTable
{
    private const int Family = 16, Raw = 3, Route = 0; // AF_NETLINK, SOCK_RAW, NETLINK_ROUTE
    private const int HeaderSize = 16, MessageSize = 12, BufferSize = 32 * 1024; // struct nlmsghdr, struct ndmsg
    private const ushort GetNeighbours = 30, NewNeighbour = 28, Error = 2, Done = 3; // RTM_GETNEIGH, RTM_NEWNEIGH, NLMSG_ERROR, NLMSG_DONE
    private const ushort RequestDump = 0x301, Destination = 1, LinkAddress = 2; // NLM_F_REQUEST | NLM_F_DUMP, NDA_DST, NDA_LLADDR
    private const int MacSize = 6;

    /// <summary>Asks for all.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_INTERNAL_ERROR: the kernel's answer</exception>
    public static List<Neighbour> Read()
    {
        int number = Native.Socket(Family, Raw | Native.CloseOnExec, Route);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot create netlink socket");
        using var socket = new Descriptor(number);
        Span<byte> request = stackalloc byte[HeaderSize + MessageSize];
        request.Clear();
        MemoryMarshal.Write(request, (uint)request.Length);
        MemoryMarshal.Write(request[4..], GetNeighbours);
        MemoryMarshal.Write(request[6..], RequestDump);
        if (SocketIo.Send(number, request, wait: true) is < 0 and var error)
            throw LibvirtException.System(ErrorDomain.None, -error, "cannot send to netlink socket");
        var found = new List<Neighbour>();
        var buffer = new byte[BufferSize];
        while (true)
        {
            int count = SocketIo.Receive(number, buffer, wait: true);
            if (count < 0)
                throw LibvirtException.System(ErrorDomain.None, -count, "cannot receive from netlink socket");
            if (!Parse(buffer.AsSpan(0, count), found))
                return found;
        }
    }

    /// <summary>Reads one datagram of the answer.</summary>
    /// <returns>false when it holds the end</returns>
    internal static bool Parse(ReadOnlySpan<byte> data, List<Neighbour> found)
    {
        while (data.Length >= HeaderSize)
        {
            int length = (int)Math.Min(MemoryMarshal.Read<uint>(data), int.MaxValue);
            if (length < HeaderSize || length > data.Length)
                break;
            switch (MemoryMarshal.Read<ushort>(data[4..]))
            {
                case Done:
                    return false;
                case Error:
                    throw LibvirtException.System(ErrorDomain.None, length >= HeaderSize + 4 ? -MemoryMarshal.Read<int>(data[HeaderSize..]) : Native.Invalid, "error while dumping neighbours");
                case NewNeighbour when length >= HeaderSize + MessageSize:
                    if (Attributes(data[(HeaderSize + MessageSize)..length]) is { } neighbour)
                        found.Add(neighbour);
                    break;
            }
            data = data[Math.Min(length + 3 & ~3, data.Length)..];
        }
        return data.Length == 0 ? true : throw LibvirtException.Internal(ErrorDomain.None, "malformed netlink response message");
    }

    private static Neighbour? Attributes(ReadOnlySpan<byte> data)
    {
        IPAddress? address = null;
        string? card = null;
        while (data.Length >= 4)
        {
            int length = MemoryMarshal.Read<ushort>(data);
            if (length < 4 || length > data.Length)
                break;
            var value = data[4..length];
            switch (MemoryMarshal.Read<ushort>(data[2..]))
            {
                case Destination when value.Length is 4 or 16:
                    address = new(value);
                    break;
                case LinkAddress when value.Length == MacSize:
                    card = $"{value[0]:x2}:{value[1]:x2}:{value[2]:x2}:{value[3]:x2}:{value[4]:x2}:{value[5]:x2}";
                    break;
            }
            data = data[Math.Min(length + 3 & ~3, data.Length)..];
        }
        return address is not null && card is not null ? new(card, address) : null;
    }
}
