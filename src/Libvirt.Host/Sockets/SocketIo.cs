using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>Bytes and descriptors through a socket or pipe. Nothing here raises SIGPIPE; every failure is an errno, never an exception.</summary>
public static unsafe partial class SocketIo
{
    /// <summary>What <see cref="Send(int, ReadOnlySpan{byte}, bool)"/> and its siblings return when nothing can be done now.</summary>
    public const int WouldBlock = -11;

    private const int Interrupted = 4, NoSignal = 0x4000, DoNotWait = 0x40, CloseOnExecReceived = 0x40000000;
    private const int SocketLevel = 1, Rights = 1, ControlSize = 16 + 4 * 32 + 8;

    /// <summary>struct msghdr of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct MessageHeader
    {
        public void* Name;
        public uint NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }

    /// <summary>struct iovec.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Vector
    {
        public void* Base;
        public nuint Length;
    }

    /// <summary>Sends bytes to a socket.</summary>
    /// <param name="descriptor">A stream socket.</param>
    /// <param name="data">At least one byte.</param>
    /// <param name="wait">True to block until at least one byte is taken.</param>
    /// <returns>bytes taken, or a negative errno (<see cref="WouldBlock"/>)</returns>
    public static int Send(int descriptor, ReadOnlySpan<byte> data, bool wait = false)
    {
        // SAFETY: the span is pinned for the call and its length is passed.
        fixed (byte* bytes = data)
            for (; ; )
            {
                nint sent = SendBytes(descriptor, bytes, (nuint)data.Length, NoSignal | (wait ? 0 : DoNotWait));
                if (sent >= 0)
                    return (int)sent;
                int error = Marshal.GetLastPInvokeError();
                if (error != Interrupted)
                    return -error;
            }
    }

    /// <summary>Receives bytes from a socket.</summary>
    /// <param name="descriptor">A stream socket.</param>
    /// <param name="data">Where to; at least one byte.</param>
    /// <param name="wait">True to block until there is something.</param>
    /// <returns>bytes, 0 at the end of the stream, or a negative errno (<see cref="WouldBlock"/>)</returns>
    public static int Receive(int descriptor, Span<byte> data, bool wait = false)
    {
        // SAFETY: the span is pinned for the call and its length is passed.
        fixed (byte* bytes = data)
            for (; ; )
            {
                nint received = ReceiveBytes(descriptor, bytes, (nuint)data.Length, wait ? 0 : DoNotWait);
                if (received >= 0)
                    return (int)received;
                int error = Marshal.GetLastPInvokeError();
                if (error != Interrupted)
                    return -error;
            }
    }

    /// <summary>Sends one byte together with descriptors (SCM_RIGHTS); the receiver gets duplicates.</summary>
    /// <returns>1, or a negative errno</returns>
    public static int SendDescriptors(int socket, ReadOnlySpan<int> descriptors, byte data)
    {
        byte* control = stackalloc byte[ControlSize];
        new Span<byte>(control, ControlSize).Clear();
        // SAFETY: a cmsghdr is {size_t length; int level; int type} followed by the descriptors; ControlSize holds 32 of them.
        *(nuint*)control = (nuint)(16 + 4 * descriptors.Length);
        *(int*)(control + 8) = SocketLevel;
        *(int*)(control + 12) = Rights;
        descriptors.CopyTo(new Span<int>(control + 16, 32));
        var vector = new Vector { Base = &data, Length = 1 };
        var message = new MessageHeader { Vectors = &vector, VectorCount = 1, Control = control, ControlLength = (nuint)(16 + (4 * descriptors.Length + 7 & ~7)) };
        for (; ; )
        {
            nint sent = SendMessage(socket, &message, NoSignal | DoNotWait);
            if (sent >= 0)
                return (int)sent;
            int error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
                return -error;
        }
    }

    /// <summary>Receives bytes that may carry descriptors; those are close-on-exec and belong to the caller.</summary>
    /// <returns>bytes, 0 at the end, or a negative errno</returns>
    public static int ReceiveDescriptors(int socket, Span<byte> data, Queue<int> descriptors, bool wait = false)
    {
        byte* control = stackalloc byte[ControlSize];
        // SAFETY: kernel fills at most ControlSize bytes of control and data.Length bytes of data, both alive during the call.
        fixed (byte* bytes = data)
        {
            var vector = new Vector { Base = bytes, Length = (nuint)data.Length };
            var message = new MessageHeader { Vectors = &vector, VectorCount = 1, Control = control, ControlLength = ControlSize };
            nint received;
            while ((received = ReceiveMessage(socket, &message, (wait ? 0 : DoNotWait) | CloseOnExecReceived)) < 0)
                if (Marshal.GetLastPInvokeError() is var error && error != Interrupted)
                    return -error;
            for (byte* header = control; message.ControlLength >= 16 && header + 16 <= control + message.ControlLength;)
            {
                nuint length = *(nuint*)header;
                if (length < 16 || header + length > control + message.ControlLength)
                    break;
                if (*(int*)(header + 8) == SocketLevel && *(int*)(header + 12) == Rights)
                    for (nuint i = 16; i + 4 <= length; i += 4)
                        descriptors.Enqueue(*(int*)(header + i));
                header += length + 7 & ~(nuint)7;
            }
            return (int)received;
        }
    }

    /// <summary>Waits until a descriptor can be read or written.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="read">Wait for readable.</param>
    /// <param name="write">Wait for writable.</param>
    /// <param name="milliseconds">At most so long; -1 for ever.</param>
    /// <returns>poll's bits (1 readable, 4 writable, 8 error, 16 hung up), 0 when the time is over, or a negative errno</returns>
    public static int Wait(int descriptor, bool read, bool write, int milliseconds)
    {
        var entry = new PollEntry { Descriptor = descriptor, Events = (short)((read ? 1 : 0) | (write ? 4 : 0)) };
        // SAFETY: one entry, a local.
        int result = Poll(&entry, 1, milliseconds);
        return result > 0 ? entry.Returned : result == 0 ? 0 : -Marshal.GetLastPInvokeError();
    }

    /// <summary>Duplicates a descriptor, close-on-exec.</summary>
    /// <returns>the duplicate, or a negative errno</returns>
    public static int Duplicate(int descriptor)
    {
        const int DuplicateCloseOnExec = 1030;
        int copy = Control(descriptor, DuplicateCloseOnExec, 0);
        return copy >= 0 ? copy : -Marshal.GetLastPInvokeError();
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Events, Returned;
    }

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static partial nint SendBytes(int descriptor, byte* data, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static partial nint ReceiveBytes(int descriptor, byte* data, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint SendMessage(int descriptor, MessageHeader* message, int flags);

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static partial nint ReceiveMessage(int descriptor, MessageHeader* message, int flags);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, nint argument);
}
