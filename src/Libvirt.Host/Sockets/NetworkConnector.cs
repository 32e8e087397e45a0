using System.Globalization;
using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>TCP connections to hosts by name or address.</summary>
public static unsafe partial class NetworkConnector
{
    private const int Stream = 1, CloseOnExec = 0x80000, AddressesInUse = 0x20; // SOCK_STREAM, SOCK_CLOEXEC, AI_ADDRCONFIG
    private const int SocketLevel = 1, KeepAlive = 9, TcpLevel = 6, NoDelay = 1, SocketError = 4; // SOL_SOCKET, SO_KEEPALIVE, IPPROTO_TCP, TCP_NODELAY, SO_ERROR
    private const int WaitForEver = -1;

    /// <summary>struct addrinfo of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct AddressInformation
    {
        public int Flags, Family, Type, Protocol;
        public uint AddressLength;
        public byte* Address;
        public byte* CanonicalName;
        public AddressInformation* Next;
    }

    /// <summary>Connects to the first address of a host that accepts; without delay of small messages, and with TCP's own keep-alive.</summary>
    /// <param name="host">A name, an IPv4 or an IPv6 address without brackets, with its zone if it has one.</param>
    /// <param name="port">The port.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no such host, or why the last of its addresses failed</exception>
    public static Descriptor Connect(string host, int port)
    {
        var service = port.ToString(CultureInfo.InvariantCulture);
        var hints = new AddressInformation { Flags = AddressesInUse, Type = Stream };
        AddressInformation* addresses;
        // SAFETY: hints is a local; the answer is freed below.
        int failure = Resolve(host, service, &hints, &addresses);
        if (failure != 0)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.SystemError,
                $"Unable to resolve address '{host}' service '{service}': {Marshal.PtrToStringUTF8(ResolverMessage(failure))}");
        int error = 0;
        try
        {
            for (var address = addresses; address != null; address = address->Next)
            {
                int number = Native.Socket(address->Family, address->Type | CloseOnExec, address->Protocol);
                error = number < 0 ? Marshal.GetLastPInvokeError() : Connect(number, address);
                if (error == 0)
                {
                    SetOption(number, TcpLevel, NoDelay);
                    SetOption(number, SocketLevel, KeepAlive);
                    return new(number);
                }
                if (number >= 0)
                    _ = Native.Close(number);
            }
        }
        finally
        {
            Free(addresses);
        }
        throw LibvirtException.System(ErrorDomain.Rpc, error, $"unable to connect to server at '{host}:{service}'");
    }

    private static int Connect(int number, AddressInformation* address)
    {
        if (Native.Connect(number, new ReadOnlySpan<byte>(address->Address, (int)address->AddressLength), address->AddressLength) == 0)
            return 0;
        int error = Marshal.GetLastPInvokeError();
        if (error != Native.Interrupted)
            return error;
        // A signal does not end the attempt: it goes on without us.
        while (SocketIo.Wait(number, read: false, write: true, WaitForEver) is -Native.Interrupted)
        {
        }
        uint size = sizeof(int);
        // SAFETY: error is a local of the size that is passed.
        return GetOption(number, SocketLevel, SocketError, &error, &size) == 0 ? error : Marshal.GetLastPInvokeError();
    }

    /// <summary>Options that only make things better: a failure does not matter.</summary>
    private static void SetOption(int number, int level, int option)
    {
        int on = 1;
        // SAFETY: on is a local of the size that is passed.
        _ = SetOption(number, level, option, &on, sizeof(int));
    }

    [LibraryImport("libc", EntryPoint = "getaddrinfo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Resolve(string host, string service, AddressInformation* hints, AddressInformation** addresses);

    [LibraryImport("libc", EntryPoint = "freeaddrinfo")]
    private static partial void Free(AddressInformation* addresses);

    [LibraryImport("libc", EntryPoint = "gai_strerror")]
    private static partial nint ResolverMessage(int error);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    private static partial int SetOption(int number, int level, int option, int* value, uint size);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    private static partial int GetOption(int number, int level, int option, int* value, uint* size);
}
