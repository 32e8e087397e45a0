using Libvirt.Rpc.Server;
using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>How clients prove who they are, and what they may do then.</summary>
public static class AuthenticationSettings
{
    private const uint LeastStrength = 112;

    /// <summary>On the socket for reading only; null: polkit for root's daemon, none for a session's.</summary>
    public static readonly AuthenticationSetting UnixReadOnly = new("auth_unix_ro", null, "Clients of the socket for reading only. polkit for the daemon of the system when not set; its policy lets every local user look.");

    /// <summary>On the socket with full access; null: polkit for root's daemon, none for a session's.</summary>
    public static readonly AuthenticationSetting UnixReadWrite = new("auth_unix_rw", null,
        "Clients of the socket with full access. polkit for the daemon of the system when not set. With anything else take care that the mode of the socket (unix_sock_rw_perms, or SocketMode of the socket unit) keeps others out.");

    /// <summary>Over TCP.</summary>
    public static readonly AuthenticationSetting Tcp = new("auth_tcp", AuthenticationKind.Sasl, "Clients over TCP. With none everything, passwords included, crosses the network unprotected: for tests on a closed network only.");

    /// <summary>Over TLS.</summary>
    public static readonly AuthenticationSetting Tls = new("auth_tls", AuthenticationKind.None, "Clients over TLS, after their certificate was verified.");

    /// <summary>Least strength of SASL's encryption over TCP, in bits of a key.</summary>
    public static readonly UnsignedSetting TcpLeastStrength = new("tcp_min_ssf", 112,
        "The least strength of encryption that SASL must give over TCP, in bits. Values below 112 are refused.")
    {
        Least = LeastStrength,
        Refuse = _ => LibvirtException.ConfigUnsupported(ErrorDomain.Conf, "minimum SSF levels lower than 112 are not supported"),
    };

    /// <summary>Who is asked whether a client may make a call; null for nobody.</summary>
    public static readonly TextListSetting AccessDrivers = new("access_drivers", ["polkit"],
        "Who is asked, for every call, whether this client may make it on this object: polkit (actions org.libvirt.api.*) or nop. Nobody when not set: an authenticated client may do everything its socket allows.")
    {
        Check = driver => driver is "nop" or "none" or "polkit" ? null : $"Cannot find security driver '{driver}'",
        Refuse = text => LibvirtException.Internal(ErrorDomain.Access, text),
    };

    /// <summary>The keys of daemons with sockets for the network.</summary>
    public static readonly SettingGroup NetworkGroup = new("Authentication", Schemes, UnixReadOnly, UnixReadWrite, Tcp, Tls, TcpLeastStrength, AccessDrivers);

    /// <summary>The keys of the others.</summary>
    public static readonly SettingGroup Group = new("Authentication", Schemes, UnixReadOnly, UnixReadWrite, AccessDrivers);

    private const string Schemes = """
        none: reaching the socket is enough.
        sasl: a mechanism of SASL, chosen in /etc/sasl2/libvirt.conf.
        polkit: polkit decides about the process at the other end; UNIX sockets only.
        """;
}
