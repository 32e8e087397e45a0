using Libvirt.Host.Sockets;

namespace Libvirt.Rpc.Channels;

/// <summary>One end of a byte stream to a peer: a socket, the pipes of a program, or a layer of TLS or SASL around another channel.</summary>
/// <remarks>
/// No operation waits; whoever wants to wait polls <see cref="Descriptor"/>. One thread may receive while another sends; two that receive, or two that
/// send, exclude each other themselves.
/// </remarks>
public abstract class ByteChannel : IDisposable
{
    /// <summary>Nothing can be done now: returned by <see cref="Receive"/> and <see cref="Send"/>.</summary>
    public const int WouldBlock = -1;

    /// <summary>What to poll for reading; of a channel of two pipes the reading one.</summary>
    public abstract int Descriptor { get; }

    /// <summary>What to poll for writing.</summary>
    public virtual int WriteDescriptor => Descriptor;

    /// <summary>True when <see cref="Receive"/> has bytes although the descriptor may not be readable: a layer has decoded more than was taken.</summary>
    public virtual bool HasBuffered => false;

    /// <summary>True when the layer holds encoded bytes that the peer has not got: poll for writing and call <see cref="Flush"/>.</summary>
    public virtual bool HasUnsent => false;

    /// <summary>True when everything is encrypted by this channel or one below it.</summary>
    public virtual bool IsEncrypted => false;

    /// <summary>True when only users of this host can be at the other end, or it is encrypted.</summary>
    public virtual bool IsSecure => IsEncrypted;

    /// <summary>True when <see cref="SendDescriptor"/> and <see cref="TakeDescriptor"/> work: a plain UNIX socket.</summary>
    public virtual bool PassesDescriptors => false;

    /// <summary>Receives what is there.</summary>
    /// <returns>bytes, 0 at the end of the stream, or <see cref="WouldBlock"/></returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR or another of the domain RPC: the channel is broken</exception>
    public abstract int Receive(Span<byte> data);

    /// <summary>Receives, waiting for something.</summary>
    /// <param name="data">Where to.</param>
    /// <param name="milliseconds">Waits at most so long; -1 for ever.</param>
    /// <returns>bytes, 0 at the end of the stream, or <see cref="WouldBlock"/> when the time is over or there was nothing for this layer</returns>
    public virtual int ReceiveWaiting(Span<byte> data, int milliseconds)
    {
        if (!HasBuffered)
            _ = SocketIo.Wait(Descriptor, read: true, write: false, milliseconds);
        return Receive(data);
    }

    /// <summary>Sends what can be sent.</summary>
    /// <returns>bytes taken, or <see cref="WouldBlock"/></returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR or another of the domain RPC: the channel is broken</exception>
    public abstract int Send(ReadOnlySpan<byte> data);

    /// <summary>Goes on with <see cref="HasUnsent"/>.</summary>
    /// <returns>true when nothing is left</returns>
    public virtual bool Flush() => true;

    /// <summary>Sends a duplicate of a descriptor, with one byte that belongs to no message.</summary>
    /// <returns>false when it would block</returns>
    public virtual bool SendDescriptor(int descriptor) => throw LibvirtException.NoSupport(ErrorDomain.Rpc, "passing file descriptors");

    /// <summary>Takes a descriptor that came with bytes already received; it then belongs to the caller.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: none came</exception>
    public virtual int TakeDescriptor() => throw LibvirtException.NoSupport(ErrorDomain.Rpc, "passing file descriptors");

    /// <summary>Closes; a layer closes what is below it.</summary>
    public abstract void Dispose();
}
