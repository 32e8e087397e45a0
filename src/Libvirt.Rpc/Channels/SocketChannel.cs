using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Channels;

/// <summary>A connected stream socket.</summary>
/// <param name="socket">The socket; the channel owns it.</param>
/// <param name="isLocal">True for a UNIX socket: it passes descriptors, and only users of this host can be at the other end.</param>
public sealed class SocketChannel(Descriptor socket, bool isLocal) : ByteChannel
{
    private readonly List<int> _received = [];

    /// <inheritdoc/>
    public override int Descriptor => socket.Number;

    /// <inheritdoc/>
    public override bool IsSecure => isLocal;

    /// <inheritdoc/>
    public override bool PassesDescriptors => isLocal;

    /// <inheritdoc/>
    public override int Receive(Span<byte> data)
    {
        int count = SocketIo.Receive(socket.Number, data);
        return count >= 0 ? count : count == SocketIo.WouldBlock ? WouldBlock
            : throw LibvirtException.System(ErrorDomain.Rpc, -count, "Cannot recv data");
    }

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
    public override int ReceiveDescriptor()
    {
        if (!isLocal)
            return base.ReceiveDescriptor();
        Span<byte> data = stackalloc byte[1];
        if (_received.Count == 0)
        {
            int count = SocketIo.ReceiveDescriptors(socket.Number, data, _received);
            if (count == SocketIo.WouldBlock)
                return WouldBlock;
            if (count < 0)
                throw LibvirtException.System(ErrorDomain.Rpc, -count, "Failed to recv file descriptor");
            if (_received.Count == 0)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "the peer announced a file descriptor and sent none");
        }
        int descriptor = _received[0];
        _received.RemoveAt(0);
        return descriptor;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (int descriptor in _received)
            new Descriptor(descriptor).Dispose();
        _received.Clear();
        socket.Dispose();
    }
}
