using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Sockets;

public static unsafe partial class ListeningSocket
{
    private const int UnixFamily = 1, Stream = 1;
    private const int ReuseAddress = 2, Internet6Level = 41, OnlyVersion6 = 26;
    private const int AddressInUse = 98, FamilyNotSupported = 97, NoSuchFile = 2, ConnectionRefused = 111, Passive = 1, SystemFailure = -11;
    private const int LongestPath = 107; // sizeof(sun_path) less the NUL
    private const int RemovesSockets = 0xc000, TypeOfFile = 0xf000;

    /// <summary>A UNIX socket in the file system, non-blocking and close-on-exec. A socket file that nobody listens to any more is replaced, one that somebody does listen to is not.</summary>
    /// <param name="path">At most 107 bytes.</param>
    /// <param name="mode">The mode of the file, from its first moment on.</param>
    /// <param name="group">The group of the file; null leaves the process's.</param>
    /// <param name="backlog">Connections that may wait; 0 for the system's figure.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_INVALID_ARG for a path that is too long</exception>
    public static Descriptor ListenUnix(string path, uint mode, uint? group, int backlog)
    {
        Span<byte> address = stackalloc byte[2 + LongestPath + 1];
        int length = UnixAddress(path, address);
        RemoveStale(path, address[..length]);
        var socket = Open(UnixFamily, 0);
        try
        {
            // The kernel makes the file with 0777 less the mask, so there is no moment in which others get in. The mask belongs to the process: callers do this before threads start.
            uint mask = SetMask(~mode & 0x1ff);
            // SAFETY: the address is pinned and its length passed.
            fixed (byte* bytes = address)
            {
                int result = Bind(socket.Number, bytes, (uint)length), error = Marshal.GetLastPInvokeError();
                SetMask(mask);
                if (result != 0)
                    throw Failed(error, $"Failed to bind socket to '{path}'");
            }
            if (group is { } id && ChangeOwner(path, uint.MaxValue, id) != 0)
                throw Failed(Marshal.GetLastPInvokeError(), $"Failed to change ownership of '{path}' to {GetUserId()}:{id}");
            Listen(socket, backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>TCP sockets for an address, non-blocking and close-on-exec: one for each that the name stands for, IPv4 and IPv6 apart.</summary>
    /// <param name="host">A numeric address or a name; null for all addresses of the host.</param>
    /// <param name="service">A port or the name of a service.</param>
    /// <param name="backlog">Connections that may wait; 0 for the system's figure.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static IReadOnlyList<Descriptor> ListenInternet(string? host, string service, int backlog)
    {
        var sockets = Open(host, service, backlog, out bool inUse);
        return sockets.Count > 0 ? sockets : throw Failed(inUse ? AddressInUse : FamilyNotSupported, "Unable to bind to port");
    }

    /// <summary>True when nothing listens at a TCP port of the host, at whatever address and of either family.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            var sockets = Open(null, port.ToString(CultureInfo.InvariantCulture), 1, out bool inUse);
            sockets.ForEach(s => s.Dispose());
            return !inUse && sockets.Count > 0;
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError)
        {
            return false;
        }
    }

    private static List<Descriptor> Open(string? host, string service, int backlog, out bool inUse)
    {
        inUse = false;
        // getaddrinfo takes 70000 for 4464: a listener on a port that nobody asked for.
        if (Numbers.TryParseUInt(service, out uint port) && port is 0 or > ushort.MaxValue)
            throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"port '{service}' is not in range 1:65535");
        var hints = new AddressInfo { Flags = Passive, SocketType = Stream };
        AddressInfo* list = null;
        // SAFETY: hints and list are locals; what comes back is freed below.
        int status = GetAddressInfo(host, service, &hints, &list);
        if (status != 0)
        {
            var reason = status == SystemFailure ? ErrorMessages.Errno(Marshal.GetLastPInvokeError()) : Marshal.PtrToStringUTF8(DescribeAddressError(status));
            throw new LibvirtException(ErrorRecord.Create(ErrorDomain.Rpc, ErrorNumber.SystemError, $"Unable to resolve address '{host ?? "(null)"}' service '{service}': {reason}"));
        }
        var sockets = new List<Descriptor>();
        try
        {
            for (var info = list; info != null; info = info->Next)
                if (ListenOne(info, backlog, ref inUse) is { } socket)
                    sockets.Add(socket);
            return sockets;
        }
        catch
        {
            sockets.ForEach(s => s.Dispose());
            throw;
        }
        finally
        {
            FreeAddressInfo(list);
        }
    }

    private static Descriptor? ListenOne(AddressInfo* info, int backlog, ref bool inUse)
    {
        int number = MakeSocket(info->Family, info->SocketType | CloseOnExec | NonBlocking, info->Protocol);
        if (number < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            return error == FamilyNotSupported ? null : throw Failed(error, "Unable to create socket");
        }
        var socket = new Descriptor(number);
        try
        {
            int on = 1;
            // SAFETY: four bytes of a local; the address and its length are getaddrinfo's.
            if (SetOption(number, SocketLevel, ReuseAddress, &on, sizeof(int)) != 0)
                throw Failed(Marshal.GetLastPInvokeError(), "Unable to enable port reuse");
            if (info->Family == Internet6 && SetOption(number, Internet6Level, OnlyVersion6, &on, sizeof(int)) != 0)
                throw Failed(Marshal.GetLastPInvokeError(), "Unable to force bind to IPv6 only");
            if (Bind(number, info->Address, info->AddressLength) != 0)
            {
                int error = Marshal.GetLastPInvokeError();
                if (error != AddressInUse)
                    throw Failed(error, "Unable to bind to port");
                inUse = true;
                socket.Dispose();
                return null;
            }
            Listen(socket, backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void RemoveStale(string path, ReadOnlySpan<byte> address)
    {
        using var probe = Open(UnixFamily, 0);
        // SAFETY: the address is pinned and its length passed.
        fixed (byte* bytes = address)
            if (Connect(probe.Number, bytes, (uint)address.Length) == 0)
                throw Failed(AddressInUse, $"Failed to bind socket to '{path}'");
        // Anything but a refused connection is left to bind, which then says what is wrong; a file that is no socket also refuses, and stays.
        if (Marshal.GetLastPInvokeError() == ConnectionRefused && (FileMode(path) & TypeOfFile) == RemovesSockets && Unlink(path) != 0
            && Marshal.GetLastPInvokeError() is var error and not NoSuchFile)
            throw Failed(error, $"Failed to remove '{path}'");
    }

    private static uint FileMode(string path)
    {
        const int ModeField = 28, NoFollow = 0x100, CurrentFolder = -100, TypeMask = 1;
        byte* status = stackalloc byte[256];
        // SAFETY: struct statx has 256 bytes, stx_mode is 16 bits at 28.
        return ExtendedStatus(CurrentFolder, path, NoFollow, TypeMask, status) == 0 ? *(ushort*)(status + ModeField) : 0u;
    }

    private static int UnixAddress(string path, Span<byte> address)
    {
        int count = Encoding.UTF8.GetByteCount(path);
        if (count is 0 or > LongestPath || path.Contains('\0'))
            throw LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"Path '{path}' is not a path of a socket: 1 to {LongestPath} bytes");
        address.Clear();
        address[0] = UnixFamily;
        Encoding.UTF8.GetBytes(path, address[2..]);
        return 2 + count + 1;
    }

    private static Descriptor Open(int family, int protocol)
    {
        int number = MakeSocket(family, Stream | CloseOnExec | NonBlocking, protocol);
        return number >= 0 ? new(number) : throw Failed(Marshal.GetLastPInvokeError(), "Failed to create socket");
    }

    private static void Listen(Descriptor socket, int backlog)
    {
        const int Standard = 30; // what native takes for "the system's figure"
        if (StartListening(socket.Number, backlog > 0 ? backlog : Standard) != 0)
            throw Failed(Marshal.GetLastPInvokeError(), "Unable to listen on socket");
    }

    private static LibvirtException Failed(int error, string what) => LibvirtException.System(ErrorDomain.Rpc, error, what);
}
