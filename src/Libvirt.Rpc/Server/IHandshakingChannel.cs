using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Server;

/// <summary>A security layer that has to agree with the peer before bytes flow.</summary>
public interface IHandshakingChannel
{
    /// <summary>The layer.</summary>
    ByteChannel Channel { get; }

    /// <summary>Goes on; never waits.</summary>
    /// <returns>true when done; else it wants to be called again when the channel is readable or can send</returns>
    /// <exception cref="LibvirtException">the peer is refused</exception>
    bool Step();

    /// <summary>Distinguished name of the peer's certificate; null without one.</summary>
    string? PeerName { get; }
}
