using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Network;

/// <summary>Asks rtnetlink(7) of the network namespace that the calling thread is in.</summary>
internal static class RouteSocket
{
    private const int Family = 16, Raw = 3, Route = 0; // AF_NETLINK, SOCK_RAW, NETLINK_ROUTE
    private const int HeaderSize = 16, BufferSize = 32 * 1024;
    private const ushort Error = 2; // NLMSG_ERROR, an acknowledgement too

    /// <summary>Has something done.</summary>
    /// <returns>0, else errno</returns>
    public static int Execute(NetlinkMessage message) => Ask(message, out _);

    /// <summary>Asks something that has one answer.</summary>
    /// <param name="message">The question.</param>
    /// <param name="answer">The answer without its header; empty for none.</param>
    /// <returns>0, else errno</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the kernel does not talk to us</exception>
    public static int Ask(NetlinkMessage message, out byte[] answer)
    {
        answer = [];
        int number = Native.Socket(Family, Raw | Native.CloseOnExec, Route);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "cannot create netlink socket");
        using var socket = new Descriptor(number);
        if (SocketIo.Send(number, message.Bytes, wait: true) is < 0 and var error)
            throw LibvirtException.System(ErrorDomain.None, -error, "cannot send to netlink socket");
        var buffer = new byte[BufferSize];
        while (true)
        {
            int count = SocketIo.Receive(number, buffer, wait: true);
            if (count < 0)
                throw LibvirtException.System(ErrorDomain.None, -count, "cannot receive from netlink socket");
            for (var data = buffer.AsSpan(0, count); data.Length >= HeaderSize;)
            {
                int length = (int)Math.Min(MemoryMarshal.Read<uint>(data), int.MaxValue);
                if (length < HeaderSize || length > data.Length)
                    throw LibvirtException.Internal(ErrorDomain.None, "malformed netlink response message");
                if (MemoryMarshal.Read<ushort>(data[4..]) == Error)
                    return length >= HeaderSize + sizeof(int) ? -MemoryMarshal.Read<int>(data[HeaderSize..]) : Native.Invalid;
                answer = data[HeaderSize..length].ToArray();
                data = data[Math.Min(length + 3 & ~3, data.Length)..];
            }
        }
    }
}
