using System.Runtime.InteropServices;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Hears every frame of a network device (packet(7)).</summary>
public sealed partial class PacketSocket : IDisposable
{
    private const int Packet = 17, Raw = 3, CloseOnExec = 0x80000, AllProtocols = 0x0300, PollIn = 1; // AF_PACKET, SOCK_RAW, ETH_P_ALL in network order
    private readonly int _socket = Socket(Packet, Raw | CloseOnExec, AllProtocols);

    /// <param name="device">"br0".</param>
    public PacketSocket(string device)
    {
        Span<byte> address = stackalloc byte[20]; // struct sockaddr_ll
        address.Clear();
        MemoryMarshal.Write(address, (ushort)Packet);
        MemoryMarshal.Write(address[2..], (ushort)AllProtocols);
        MemoryMarshal.Write(address[4..], Index(device));
        Assert.Equal(0, Bind(_socket, address, (uint)address.Length));
    }

    /// <summary>Waits for a frame from a card.</summary>
    /// <param name="source">Its address.</param>
    /// <param name="seconds">At most so long.</param>
    /// <returns>the frame; null when none came</returns>
    public byte[]? From(string source, int seconds)
    {
        var buffer = new byte[4096];
        var from = Convert.FromHexString(source.Replace(":", "", StringComparison.Ordinal));
        for (long end = Environment.TickCount64 + seconds * 1000; Environment.TickCount64 < end;)
        {
            var wait = new Waiting { Descriptor = _socket, Events = PollIn };
            if (Poll(ref wait, 1, (int)Math.Max(0, end - Environment.TickCount64)) <= 0)
                continue;
            nint count = Receive(_socket, buffer, (nuint)buffer.Length, 0);
            if (count >= 14 && buffer.AsSpan(6, 6).SequenceEqual(from))
                return buffer[..(int)count];
        }
        return null;
    }

    public void Dispose() => _ = Close(_socket);

    [StructLayout(LayoutKind.Sequential)]
    private struct Waiting
    {
        public int Descriptor;
        public short Events, Returned;
    }

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "bind")]
    private static partial int Bind(int socket, ReadOnlySpan<byte> address, uint size);

    [LibraryImport("libc", EntryPoint = "recv")]
    private static partial nint Receive(int socket, Span<byte> buffer, nuint size, int flags);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref Waiting waiting, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "if_nametoindex", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Index(string device);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
