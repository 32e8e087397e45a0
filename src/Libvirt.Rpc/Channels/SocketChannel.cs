using System.Diagnostics;
using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Channels;

/// <summary>A connected stream socket.</summary>
/// <param name="socket">The socket; the channel owns it.</param>
/// <param name="isLocal">True for a UNIX socket: it passes descriptors, and only users of this host can be at the other end.</param>
public sealed class SocketChannel(Descriptor socket, bool isLocal) : ByteChannel
{
    private const int BrokenPipe = 32, Reset = 104; // EPIPE, ECONNRESET
    private readonly Queue<int> _received = new();

    /// <summary>
    /// True for a server's end: a peer that dies has ended, whatever it left unread, and what is still sent to it is dropped. Clients come and go by the thousand, and an error for each
    /// that nobody sees would cost more than serving it.
    /// </summary>
    public bool DeathIsEnd { get; init; }

    /// <inheritdoc/>
    public override int Descriptor => socket.Number;

    /// <inheritdoc/>
    public override bool IsSecure => isLocal;

    /// <inheritdoc/>
    public override bool PassesDescriptors => isLocal;

    /// <inheritdoc/>
    public override int Receive(Span<byte> data) => Receive(data, wait: false);

    /// <inheritdoc/>
    public override int ReceiveWaiting(Span<byte> data, int milliseconds)
    {
        if (milliseconds >= 0)
            return base.ReceiveWaiting(data, milliseconds);
        if (Looks(data) is var count && count != WouldBlock)
            return count;
        return Receive(data, wait: true);
    }

    /// <summary>
    /// Looks a few times before the thread sleeps: a daemon of this host that has nothing else to do answers in microseconds, and waking up takes longer.
    /// Where that fails a few times in a row, it is tried again only now and then.
    /// </summary>
    private int Looks(Span<byte> data)
    {
        if (!isLocal || Environment.ProcessorCount == 1)
            return WouldBlock;
        if (_patience == 0)
        {
            if (++_slept < RetryAfter)
                return WouldBlock;
            (_patience, _slept) = (1, 0);
        }
        long end = Stopwatch.GetTimestamp() + Patience;
        do
        {
            int count = Receive(data, wait: false);
            if (count != WouldBlock)
            {
                _patience = MostPatience;
                return count;
            }
        }
        while (Stopwatch.GetTimestamp() < end);
        _patience--;
        return WouldBlock;
    }

    private const int MostPatience = 3, RetryAfter = 100;
    private static readonly long Patience = Stopwatch.Frequency * 40 / 1_000_000; // 40 microseconds
    private int _patience = MostPatience, _slept;

    /// <inheritdoc/>
    public override int Send(ReadOnlySpan<byte> data)
    {
        int count = SocketIo.Send(socket.Number, data);
        return count >= 0 ? count : count == SocketIo.WouldBlock ? WouldBlock : DeathIsEnd && -count is (BrokenPipe or Reset) ? data.Length
            : throw LibvirtException.System(ErrorDomain.Rpc, -count, "Cannot write data");
    }

    /// <inheritdoc/>
    public override bool SendDescriptor(int descriptor)
    {
        if (!isLocal)
            return base.SendDescriptor(descriptor);
        int count = SocketIo.SendDescriptors(socket.Number, [descriptor], 0);
        return count >= 0 || (count == SocketIo.WouldBlock ? false
            : throw LibvirtException.System(ErrorDomain.Rpc, -count, $"Failed to send file descriptor {descriptor}"));
    }

    /// <inheritdoc/>
    public override int TakeDescriptor()
        => _received.TryDequeue(out int descriptor) ? descriptor : throw LibvirtException.Internal(ErrorDomain.Rpc, "the peer announced a file descriptor and sent none");

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (int descriptor in _received)
            new Descriptor(descriptor).Dispose();
        _received.Clear();
        socket.Dispose();
    }

    private int Receive(Span<byte> data, bool wait)
    {
        // On a local socket descriptors may come with any byte: a plain recv would lose them.
        int count = isLocal ? SocketIo.ReceiveDescriptors(socket.Number, data, _received, wait) : SocketIo.Receive(socket.Number, data, wait);
        if (_received.Count > Protocol.Limits.NetMessageNumFdsMax)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"Too many FDs to receive, at most {Protocol.Limits.NetMessageNumFdsMax} are expected");
        return count >= 0 ? count : count == SocketIo.WouldBlock ? WouldBlock : DeathIsEnd && -count == Reset ? 0
            : throw LibvirtException.System(ErrorDomain.Rpc, -count, "Cannot recv data");
    }
}
