using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Transports;

/// <summary>From an address to a channel.</summary>
public static class Transport
{
    /// <summary>Connects; waits until the peer accepts, but for no byte from it. TLS and SASL come on top of it.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="credentials">Asks the program for passwords, passphrases and new host keys of libssh and libssh2; null: nobody answers.</param>
    /// <exception cref="LibvirtException">nobody there, with native's code and message</exception>
    public static ByteChannel Open(RemoteAddress address, ICredentialSource? credentials = null) => address.Transport switch
    {
        TransportKind.Unix => LocalTransport.Open(address),
        TransportKind.Tcp or TransportKind.Tls => new SocketChannel(NetworkConnector.Connect(address.Host!, address.Port), isLocal: false),
        TransportKind.External => PipeChannel.Start(address.Command!, [], ChildEnvironment.Make()),
        TransportKind.Ssh => PipeChannel.Start(address.Command ?? SshCommand.Program, SshCommand.Arguments(address, []), SshCommand.Environment()),
        _ => SshSession.Open(address, credentials),
    };
}
