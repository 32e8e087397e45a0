namespace Libvirt.Daemon.Listeners;

/// <summary>What clients of a listening socket get.</summary>
public enum ListenerKind
{
    /// <summary>The UNIX socket with full access.</summary>
    ReadWrite,
    /// <summary>The UNIX socket for reading only.</summary>
    ReadOnly,
    /// <summary>The UNIX socket of the administration interface.</summary>
    Administration,
    /// <summary>TCP.</summary>
    Tcp,
    /// <summary>TCP with TLS from the first byte on.</summary>
    Tls,
}
