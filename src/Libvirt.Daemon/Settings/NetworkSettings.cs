using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>Sockets for other hosts.</summary>
public static class NetworkSettings
{
    /// <summary>Listen for TLS; of libvirtd, which needs --listen in addition.</summary>
    public static readonly FlagSetting ListenTls = new("listen_tls", true, "Accept TLS connections from the network. On unless set to 0; needs a certificate, and libvirtd needs the option --listen.");

    /// <summary>Listen for TLS; of virtproxyd, which has no --listen.</summary>
    public static readonly FlagSetting ProxyListenTls = new("listen_tls", false, "Accept TLS connections from the network. Off unless set to 1; needs a certificate.");

    /// <summary>Listen for plain TCP.</summary>
    public static readonly FlagSetting ListenTcp = new("listen_tcp", false,
        "Accept TCP connections without TLS from the network. Off unless set to 1. Clients must then use a mechanism of SASL that encrypts, see auth_tcp.");

    /// <summary>Port or service name for TLS.</summary>
    public static readonly TextSetting TlsPort = new("tls_port", "16514", null, "The port for TLS: a number or the name of a service.");

    /// <summary>Port or service name for TCP.</summary>
    public static readonly TextSetting TcpPort = new("tcp_port", "16509", null, "The port for TCP: a number or the name of a service.");

    /// <summary>Address or host name to listen on; null for all.</summary>
    public static readonly TextSetting ListenAddress = new("listen_addr", null, "192.168.0.1",
        "Listen on this address of the host only: IPv4, IPv6 or a name. All addresses when not set. An address that the network gives later than the daemon starts cannot be listened on.");

    /// <summary>The keys for libvirtd.</summary>
    public static readonly SettingGroup Group = Make(ListenTls);

    /// <summary>The keys for virtproxyd.</summary>
    public static readonly SettingGroup ProxyGroup = Make(ProxyListenTls);

    private static SettingGroup Make(FlagSetting tls) => new("Sockets for the network",
        "When systemd passes sockets to the daemon (*-tcp.socket, *-tls.socket), these settings have no effect.",
        tls, ListenTcp, TlsPort, TcpPort, ListenAddress);
}
