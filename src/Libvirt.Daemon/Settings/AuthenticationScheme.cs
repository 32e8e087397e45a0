namespace Libvirt.Daemon.Settings;

/// <summary>How a client proves who it is.</summary>
public enum AuthenticationScheme
{
    /// <summary>Not at all: reaching the socket is enough.</summary>
    None,
    /// <summary>With a mechanism of SASL.</summary>
    Sasl,
    /// <summary>By what polkit says of the process at the other end; UNIX sockets only.</summary>
    Polkit,
}
