namespace Libvirt.Rpc.Transports;

public sealed partial record RemoteAddress
{
    /// <summary>Takes a URI apart.</summary>
    /// <param name="uri">What the program asked for, aliases resolved.</param>
    /// <param name="readOnly">VIR_CONNECT_RO.</param>
    /// <param name="configuration">The user's libvirt.conf.</param>
    /// <param name="daemons">The daemons of this host; null for what is there.</param>
    /// <exception cref="LibvirtException">native's codes and messages for whatever is wrong</exception>
    public static RemoteAddress Parse(LibvirtUri uri, bool readOnly, ClientConfiguration configuration, LocalDaemons? daemons = null)
        => throw LibvirtException.NoSupport(ErrorDomain.Remote, $"{uri} {readOnly} {configuration} {daemons}");
}
