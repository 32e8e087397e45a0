using System.Net;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>Accepting connections, and what the kernel knows of the peer.</summary>
public static unsafe partial class ListeningSocket
{
    private const int NonBlocking = 0x800, CloseOnExec = 0x80000, Internet4 = 2, Internet6 = 10, Interrupted = 4, Aborted = 103, SocketLevel = 1;
    private const int TcpLevel = 6, NoDelay = 1;

    /// <summary>Accepts a connection that is there: non-blocking, close-on-exec; TCP without delay.</summary>
    /// <param name="socket">A listening, non-blocking socket.</param>
    /// <param name="address">"127.0.0.1:50000", "[::1]:50000", or "127.0.0.1:0" for a local socket, as native shows it.</param>
    /// <returns>the connection, or a negative errno</returns>
    public static int Accept(int socket, out string address)
    {
        byte* peer = stackalloc byte[128];
        uint length = 128;
        int connection;
        // SAFETY: 128 bytes hold every kind of address; the kernel is told the size.
        while ((connection = Accept(socket, peer, &length, NonBlocking | CloseOnExec)) < 0)
            if (Marshal.GetLastPInvokeError() is var error && error is not (Interrupted or Aborted))
            {
                address = "";
                return -error;
            }
        int family = *(ushort*)peer;
        address = family switch
        {
            Internet4 => $"{new IPAddress(new ReadOnlySpan<byte>(peer + 4, 4))}:{Port(peer)}",
            Internet6 => $"[{new IPAddress(new ReadOnlySpan<byte>(peer + 8, 16))}]:{Port(peer)}",
            _ => "127.0.0.1:0",
        };
        if (family is Internet4 or Internet6)
        {
            int one = 1;
            // SAFETY: a local of the announced size.
            _ = SetOption(connection, TcpLevel, NoDelay, &one, sizeof(int));
        }
        return connection;

        static int Port(byte* peer) => peer[2] << 8 | peer[3];
    }

    [LibraryImport("libc", EntryPoint = "accept4", SetLastError = true)]
    private static partial int Accept(int socket, byte* address, uint* length, int flags);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    private static partial int SetOption(int socket, int level, int option, void* value, uint length);
}
