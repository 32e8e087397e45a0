using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Audit;

/// <summary>The kernel's audit subsystem through netlink: messages of user space, and the question whether it is switched on.</summary>
internal sealed unsafe partial class AuditSocket : IDisposable
{
    private const int NetlinkFamily = 16, Raw = 3, CloseOnExec = 0x80000, AuditProtocol = 9, Request = 1, Acknowledge = 4, HeaderSize = 16;
    private const int GetStatus = 1000, ErrorMessage = 2, Largest = 8970; // MAX_AUDIT_MESSAGE_LENGTH
    private const int WaitMilliseconds = 500, TimedOut = -110;
    private readonly Lock _gate = new();
    private readonly Descriptor _socket;
    private uint _sequence;

    private AuditSocket(Descriptor socket) => _socket = socket;

    /// <summary>Opens the socket; null with the errno when the kernel has no auditing.</summary>
    public static AuditSocket? Open(out int error)
    {
        int number = MakeSocket(NetlinkFamily, Raw | CloseOnExec, AuditProtocol);
        error = number < 0 ? Marshal.GetLastPInvokeError() : 0;
        return number < 0 ? null : new(new Descriptor(number));
    }

    /// <summary>Whether auditing is on.</summary>
    /// <returns>1 or 0, or a negative errno</returns>
    public int IsEnabled()
    {
        Span<byte> answer = stackalloc byte[512];
        lock (_gate)
        {
            int length = Exchange(GetStatus, [], GetStatus, answer);
            // struct audit_status: mask, enabled, ...
            return length < 0 ? length : length >= HeaderSize + 8 && MemoryMarshal.Read<uint>(answer[(HeaderSize + 4)..]) != 0 ? 1 : 0;
        }
    }

    /// <summary>Sends a message and waits until the kernel has taken it.</summary>
    /// <returns>0, or a negative errno: EPERM without CAP_AUDIT_WRITE, ECONNREFUSED in a namespace that has no auditing</returns>
    public int Send(AuditRecordType type, string text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        if (bytes.Length > Largest)
            bytes = [.. bytes.AsSpan(0, Largest - 1), 0];
        Span<byte> answer = stackalloc byte[512];
        lock (_gate)
            return Math.Min(Exchange((int)type, bytes, ErrorMessage, answer), 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    // Sends a request and receives until the answer of the expected type, or an error, has its number.
    private int Exchange(int type, ReadOnlySpan<byte> payload, int expected, Span<byte> answer)
    {
        uint sequence = ++_sequence;
        var request = new byte[HeaderSize + (payload.Length + 3 & ~3)];
        MemoryMarshal.Write(request, HeaderSize + payload.Length);
        MemoryMarshal.Write(request.AsSpan(4), (ushort)type);
        MemoryMarshal.Write(request.AsSpan(6), (ushort)(Request | Acknowledge));
        MemoryMarshal.Write(request.AsSpan(8), sequence);
        payload.CopyTo(request.AsSpan(HeaderSize));
        int sent = SocketIo.Send(_socket.Number, request, wait: true);
        if (sent < 0)
            return sent;
        for (; ; )
        {
            int ready = SocketIo.Wait(_socket.Number, true, false, WaitMilliseconds);
            if (ready <= 0)
                return ready == 0 ? TimedOut : ready;
            int length = SocketIo.Receive(_socket.Number, answer);
            if (length < 0)
                return length;
            if (length < HeaderSize || MemoryMarshal.Read<uint>(answer[8..]) != sequence)
                continue;
            int received = MemoryMarshal.Read<ushort>(answer[4..]);
            if (received == ErrorMessage && length >= HeaderSize + 4 && MemoryMarshal.Read<int>(answer[HeaderSize..]) is var error && (error != 0 || expected == ErrorMessage))
                return error != 0 ? error : length;
            if (received == expected)
                return length;
        }
    }

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int MakeSocket(int family, int type, int protocol);
}
