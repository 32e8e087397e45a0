using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Sockets;

/// <summary>One end of a socket: an address of the network, or a path of a UNIX socket.</summary>
/// <param name="Path">The path of a UNIX socket; "" for one without a name, null for an address.</param>
/// <param name="Address">The address and port; none for a UNIX socket.</param>
public readonly unsafe partial record struct SocketName(string? Path, SocketAddress Address)
{
    private const int UnixFamily = 1, InternetFamily = 2, Internet6Family = 10, Size = 128;

    /// <summary>The own end of a socket; null when the descriptor is no UNIX, IPv4 or IPv6 socket.</summary>
    public static SocketName? Local(int descriptor) => Ask(descriptor, false);

    /// <summary>The other end of a connected socket; null when it is not connected or of another kind.</summary>
    public static SocketName? Peer(int descriptor) => Ask(descriptor, true);

    /// <summary>True for a UNIX socket.</summary>
    public bool IsUnix => Path is not null;

    /// <summary>"127.0.0.1;16509" as SASL and native's identities want it; a UNIX socket counts as "127.0.0.1;0".</summary>
    public string SaslText => IsUnix ? "127.0.0.1;0" : $"{Numeric};{Port}";

    /// <summary>"127.0.0.1:16509" or "[::1]:16509" for people; a UNIX socket as "127.0.0.1:0", native's way.</summary>
    public override string ToString() => IsUnix ? "127.0.0.1:0" : Address.Family == AddressFamily.IPv6 ? $"[{Numeric}]:{Port}" : $"{Numeric}:{Port}";

    private string Numeric => (Address with { Port = 0 }).ToString();

    private string Port => Address.Port.ToString(CultureInfo.InvariantCulture);

    private static SocketName? Ask(int descriptor, bool peer)
    {
        byte* bytes = stackalloc byte[Size];
        uint length = Size;
        // SAFETY: the kernel writes at most length bytes and says how many the address has.
        int result = peer ? GetPeerName(descriptor, bytes, &length) : GetSocketName(descriptor, bytes, &length);
        return result == 0 ? Read(new ReadOnlySpan<byte>(bytes, (int)Math.Min(length, Size))) : null;
    }

    private static SocketName? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return null;
        switch (MemoryMarshal.Read<ushort>(bytes))
        {
            case UnixFamily:
                var path = bytes[2..];
                // An abstract name begins with NUL; it is written with "@", as tools do.
                if (path.Length > 0 && path[0] == 0)
                    return new("@" + Encoding.UTF8.GetString(path[1..]), default);
                int end = path.IndexOf((byte)0);
                return new(Encoding.UTF8.GetString(end < 0 ? path : path[..end]), default);
            case InternetFamily when bytes.Length >= 8:
                return new(null, new SocketAddress(AddressFamily.IPv4, BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])));
            case Internet6Family when bytes.Length >= 24:
                return new(null, new SocketAddress(AddressFamily.IPv6, BinaryPrimitives.ReadUInt128BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])));
            default:
                return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "getsockname", SetLastError = true)]
    private static partial int GetSocketName(int descriptor, byte* address, uint* length);

    [LibraryImport("libc", EntryPoint = "getpeername", SetLastError = true)]
    private static partial int GetPeerName(int descriptor, byte* address, uint* length);
}
