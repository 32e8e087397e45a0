using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Transports;

namespace Libvirt.Driver.Remote;

/// <summary>TLS to a daemon.</summary>
internal static class RemoteTls
{
    /// <summary>Wraps a channel.</summary>
    public static ByteChannel Wrap(RemoteAddress address, ByteChannel channel) => throw LibvirtException.ConfigUnsupported(ErrorDomain.Rpc, $"{address.Transport} {channel.Descriptor}");
}
