namespace Libvirt.Rpc.Transports;

/// <summary>A remote connection URI, taken apart and checked: where the daemon is, how to get there, and what it is asked to open.</summary>
public sealed partial record RemoteAddress
{
    /// <summary>The scheme without the transport: "qemu"; "remote" lets the daemon choose.</summary>
    public required string Driver { get; init; }

    /// <summary>How to get there.</summary>
    public required TransportKind Transport { get; init; }

    /// <summary>The URI that the daemon opens; empty: its default.</summary>
    public required string Name { get; init; }

    /// <summary>The same for virt-ssh-helper, with what chooses the socket: "mode" and "socket" as the program gave them.</summary>
    public required string HelperName { get; init; }

    /// <summary>A read-only connection: another socket, and the flag of the open call.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The user of an SSH login; null for the same as here.</summary>
    public string? User { get; init; }

    /// <summary>The host; null for this one.</summary>
    public string? Host { get; init; }

    /// <summary>The TCP port; for SSH 0 when the URI has none.</summary>
    public int Port { get; init; }

    /// <summary>Which daemon: never <see cref="DaemonMode.Auto"/> for transports that end at a socket of a host.</summary>
    public DaemonMode Mode { get; init; }

    /// <summary>The daemon's socket: here for <see cref="TransportKind.Unix"/>, on the other host for SSH with netcat; null where there is none.</summary>
    public string? Socket { get; init; }

    /// <summary>The daemon to start when nobody listens on <see cref="Socket"/>; null: none.</summary>
    public string? Daemon { get; init; }

    /// <summary>What serves an SSH session at the other end.</summary>
    public ProxyKind Proxy { get; init; }

    /// <summary>"command": the program of SSH and external transports; null for ssh.</summary>
    public string? Command { get; init; }

    /// <summary>"netcat": the program at the other end of SSH; null for nc.</summary>
    public string? Netcat { get; init; }

    /// <summary>"keyfile": a private key for SSH.</summary>
    public string? KeyFile { get; init; }

    /// <summary>"sshauth": methods of libssh and libssh2, separated by commas.</summary>
    public string? SshMethods { get; init; }

    /// <summary>"known_hosts": the file of host keys for libssh and libssh2.</summary>
    public string? KnownHosts { get; init; }

    /// <summary>"known_hosts_verify": normal, auto or ignore, for libssh and libssh2.</summary>
    public string? KnownHostsVerification { get; init; }

    /// <summary>Inverse of "no_verify": check the server's certificate (TLS) or host key (SSH).</summary>
    public bool Verify { get; init; } = true;

    /// <summary>Inverse of "no_tty": SSH may ask at the terminal.</summary>
    public bool Terminal { get; init; } = true;

    /// <summary>Inverse of "no_sanity": check the client's own certificates before they are used.</summary>
    public bool Sanity { get; init; } = true;

    /// <summary>"pkipath": the folder of certificates.</summary>
    public string? PkiPath { get; init; }

    /// <summary>"tls_priority": algorithms in GnuTLS' notation.</summary>
    public string? TlsPriority { get; init; }

    /// <summary>"authfile": the file of credentials.</summary>
    public string? AuthenticationFile { get; init; }
}
