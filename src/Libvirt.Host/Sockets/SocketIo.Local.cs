using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

public static unsafe partial class SocketIo
{
    private const int LocalFamily = 1, Stream = 1, CloseOnExec = 0x80000; // AF_UNIX, SOCK_STREAM, SOCK_CLOEXEC and O_CLOEXEC
    private const int ShutdownWriteHalf = 1, ShutdownBoth = 2, DuplicateCloseOnExec = 1030; // SHUT_WR, SHUT_RDWR, F_DUPFD_CLOEXEC

    /// <summary>Makes two connected UNIX stream sockets, close-on-exec.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static (Descriptor Ours, Descriptor Theirs) CreatePair()
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        return SocketPair(LocalFamily, Stream | CloseOnExec, 0, ends) == 0 ? (new(ends[0]), new(ends[1]))
            : throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), "unable to create socket pair");
    }

    /// <summary>Makes a pipe, close-on-exec.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static (Descriptor Read, Descriptor Write) CreatePipe()
    {
        int* ends = stackalloc int[2];
        // SAFETY: room for two descriptors.
        return Pipe(ends, CloseOnExec) == 0 ? (new(ends[0]), new(ends[1]))
            : throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), "unable to create pipe");
    }

    /// <summary>Reads what a pipe, FIFO or terminal has now: the descriptor itself may be a blocking one.</summary>
    /// <returns>bytes, 0 at the end, or a negative errno (<see cref="WouldBlock"/>)</returns>
    public static int ReadAvailable(int descriptor, Span<byte> data)
    {
        int state = Wait(descriptor, read: true, write: false, 0);
        if (state <= 0)
            return state is 0 or -Interrupted ? WouldBlock : state;
        nint count = Native.Read(descriptor, data, (nuint)data.Length);
        return count >= 0 ? (int)count : Marshal.GetLastPInvokeError() is Interrupted ? WouldBlock : -Marshal.GetLastPInvokeError();
    }

    /// <summary>
    /// Writes what a socket, pipe or terminal takes now, also through a blocking descriptor: for pipes at most what poll promises, 4096 bytes. Only sockets
    /// are safe from SIGPIPE: a program that writes to pipes ignores it.
    /// </summary>
    /// <returns>bytes taken, or a negative errno (<see cref="WouldBlock"/>)</returns>
    public static int WriteAvailable(int descriptor, ReadOnlySpan<byte> data)
    {
        const int NoSocket = -88, Atomic = 4096; // ENOTSOCK, PIPE_BUF
        int sent = Send(descriptor, data);
        if (sent != NoSocket)
            return sent;
        int state = Wait(descriptor, read: false, write: true, 0);
        if (state <= 0)
            return state is 0 or -Interrupted ? WouldBlock : state;
        nint count = Native.Write(descriptor, data, (nuint)Math.Min(data.Length, Atomic));
        return count >= 0 ? (int)count : Marshal.GetLastPInvokeError() is Interrupted ? WouldBlock : -Marshal.GetLastPInvokeError();
    }

    /// <summary>Says that nothing more will be sent; the peer reads to the end of the stream.</summary>
    /// <returns>0, or a negative errno</returns>
    public static int EndSending(int socket) => Shutdown(socket, ShutdownWriteHalf) == 0 ? 0 : -Marshal.GetLastPInvokeError();

    /// <summary>Ends both directions; threads that wait for the socket wake up. What is no socket stays as it is.</summary>
    public static void Shut(int socket) => _ = Shutdown(socket, ShutdownBoth);

    /// <summary>Duplicates a descriptor, close-on-exec, to the lowest free number that is not below another.</summary>
    /// <returns>the duplicate, or a negative errno</returns>
    public static int Duplicate(int descriptor, int lowest)
    {
        int copy = Control(descriptor, DuplicateCloseOnExec, lowest);
        return copy >= 0 ? copy : -Marshal.GetLastPInvokeError();
    }

    /// <summary>Waits until one of several descriptors is ready.</summary>
    /// <param name="descriptors">The descriptors; negative ones are passed over.</param>
    /// <param name="events">poll's bits to wait for, for each.</param>
    /// <param name="returned">poll's bits that came, for each.</param>
    /// <param name="milliseconds">At most so long; -1 for ever.</param>
    /// <returns>how many are ready, 0 when the time is over or a signal came, or a negative errno</returns>
    public static int WaitAny(ReadOnlySpan<int> descriptors, ReadOnlySpan<short> events, Span<short> returned, int milliseconds)
    {
        var entries = stackalloc PollEntry[descriptors.Length];
        for (int i = 0; i < descriptors.Length; i++)
            entries[i] = new PollEntry { Descriptor = descriptors[i], Events = events[i] };
        // SAFETY: as many entries as descriptors, locals.
        int result = Poll(entries, (nuint)descriptors.Length, milliseconds);
        for (int i = 0; i < descriptors.Length; i++)
            returned[i] = result > 0 ? entries[i].Returned : (short)0;
        return result >= 0 ? result : Marshal.GetLastPInvokeError() == Interrupted ? 0 : -Marshal.GetLastPInvokeError();
    }

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static partial int SocketPair(int family, int type, int protocol, int* ends);

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static partial int Pipe(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "shutdown", SetLastError = true)]
    private static partial int Shutdown(int socket, int how);
}
