using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Transports;

/// <summary>From an address to a channel.</summary>
public static class Transport
{
    /// <summary>Connects; waits until the peer accepts, but for no byte from it.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="credentials">Asks the program for passwords and passphrases of SSH; null: nobody answers.</param>
    /// <returns>the channel, without TLS and SASL</returns>
    /// <exception cref="LibvirtException">nobody there, with native's code and message</exception>
    public static ByteChannel Open(RemoteAddress address, ICredentialSource? credentials = null)
        => throw LibvirtException.NoSupport(ErrorDomain.Remote, $"{address.Transport} {credentials}");
}
