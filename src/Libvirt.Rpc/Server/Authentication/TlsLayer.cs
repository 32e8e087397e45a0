using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Server.Authentication;

/// <summary>TLS on an accepted connection.</summary>
public sealed class TlsLayer(TlsChannel channel) : IHandshakingChannel
{
    /// <inheritdoc/>
    public ByteChannel Channel => channel;

    /// <inheritdoc/>
    public string? PeerName => channel.PeerName;

    /// <inheritdoc/>
    public bool Step() => channel.Handshake() == TlsHandshake.Done;
}
