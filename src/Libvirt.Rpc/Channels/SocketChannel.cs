using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Channels;

/// <summary>A connected stream socket.</summary>
/// <param name="socket">The socket; the channel owns it.</param>
/// <param name="isLocal">True for a UNIX socket: it passes descriptors, and only users of this host can be at the other end.</param>
public sealed class SocketChannel(Descriptor socket, bool isLocal) : ByteChannel
{
    private readonly Queue<int> _received = new();

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
        => milliseconds < 0 ? Receive(data, wait: true) : base.ReceiveWaiting(data, milliseconds);

    /// <inheritdoc/>
    public override int Send(ReadOnlySpan<byte> data)
    {
        int count = SocketIo.Send(socket.Number, data);
        return count >= 0 ? count : count == SocketIo.WouldBlock ? WouldBlock
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
        return count >= 0 ? count : count == SocketIo.WouldBlock ? WouldBlock
            : throw LibvirtException.System(ErrorDomain.Rpc, -count, "Cannot recv data");
    }
}
