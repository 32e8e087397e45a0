namespace Libvirt.Daemon;

/// <summary>What a daemon serves.</summary>
public enum DaemonKind
{
    /// <summary>libvirtd: all drivers in one process, UNIX sockets, TCP and TLS when asked to listen.</summary>
    Monolithic,
    /// <summary>virtproxyd: no driver, hands connections on to the modular daemons; UNIX sockets, TCP and TLS.</summary>
    Proxy,
    /// <summary>virtqemud and the like: one driver, UNIX sockets.</summary>
    Modular,
    /// <summary>virtlogd: writes the logs of guests, program "log".</summary>
    Logging,
    /// <summary>virtlockd: leases on disk images, program "lock".</summary>
    Locking,
}
