using Libvirt.Rpc.Server;
using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

public sealed partial class DaemonSettings
{
    private const uint Everybody = 0x1ff, OwnerOnly = 0x1c0;

    /// <summary>How clients of the socket for reading only authenticate.</summary>
    public AuthenticationKind UnixReadOnlyAuthentication => Get(AuthenticationSettings.UnixReadOnly) ?? StandardAuthentication;

    /// <summary>How clients of the socket with full access authenticate.</summary>
    public AuthenticationKind UnixReadWriteAuthentication => Get(AuthenticationSettings.UnixReadWrite) ?? StandardAuthentication;

    /// <summary>The mode of the socket with full access. A session's is its owner's whatever the file says.</summary>
    public uint ReadWriteMode => !Paths.IsSystem || !Paths.Program.ServesApi ? OwnerOnly
        : Get(SocketSettings.ReadWriteMode) ?? (UnixReadWriteAuthentication == AuthenticationKind.Polkit ? Everybody : OwnerOnly);

    /// <summary>Connections at a time.</summary>
    public uint MaxClients => Get(Paths.Program.Kind switch
    {
        DaemonKind.Logging => GuestLogSettings.MaxClients,
        DaemonKind.Locking => LockSettings.MaxClients,
        _ => ProcessingSettings.MaxClients,
    });

    /// <summary>Connections to the administration socket at a time.</summary>
    public uint AdministrationMaxClients => Get(Paths.Program.Kind switch
    {
        DaemonKind.Logging => GuestLogSettings.AdministrationMaxClients,
        DaemonKind.Locking => LockSettings.AdministrationMaxClients,
        _ => AdministrationSettings.MaxClients,
    });

    /// <summary>Whether to listen for TLS, if the daemon listens to the network at all.</summary>
    public bool ListenTls => Get(Paths.Program.Kind == DaemonKind.Proxy ? NetworkSettings.ProxyListenTls : NetworkSettings.ListenTls);

    /// <summary>Refuses limits with which no server can be made.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: more connections may wait for authentication than there may be</exception>
    public void CheckLimits()
    {
        if (Paths.Program.ServesApi && MaxClients < Get(ProcessingSettings.MaxAnonymousClients))
            throw LibvirtException.Internal(ErrorDomain.Rpc,
                "The overall maximum number of clients must not be less than the number of clients waiting for authentication");
    }

    private AuthenticationKind StandardAuthentication => Paths.IsSystem ? AuthenticationKind.Polkit : AuthenticationKind.None;
}
