using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Security.Tls;
using Libvirt.Rpc.Transports;

namespace Libvirt.Driver.Remote;

/// <summary>TLS to a daemon.</summary>
internal static class RemoteTls
{
    /// <summary>Our side's files and rules; read before anything is sent, as native does.</summary>
    /// <exception cref="LibvirtException">files that are missing or cannot be used</exception>
    public static TlsContext Context(RemoteAddress address) => TlsContext.ForClient(TlsFiles.ForClient(address.PkiPath),
        new TlsOptions { CheckOwn = address.Sanity, CheckPeer = address.Verify, Priority = address.TlsPriority });

    /// <summary>Agrees with the daemon and waits until it has accepted our certificate.</summary>
    /// <exception cref="LibvirtException">no agreement, a refused certificate of either side</exception>
    public static TlsChannel Wrap(TlsContext context, RemoteAddress address, ByteChannel channel)
    {
        var tls = TlsChannel.Client(context, channel, address.Host!);
        for (; ; )
            switch (tls.Handshake())
            {
                case TlsHandshake.Done:
                    return tls;
                case TlsHandshake.WantsRead:
                    _ = SocketIo.Wait(tls.Descriptor, read: true, write: false, -1);
                    break;
                default:
                    _ = SocketIo.Wait(tls.WriteDescriptor, read: false, write: true, -1);
                    break;
            }
    }
}
