namespace Libvirt.Rpc.Transports;

/// <summary>What connects an SSH session to the daemon's socket at the other end: the parameter "proxy" of a URI, remote_proxy of libvirt.conf.</summary>
public enum ProxyKind
{
    /// <summary>virt-ssh-helper where it is installed, else netcat.</summary>
    Auto,

    /// <summary>netcat.</summary>
    Netcat,

    /// <summary>virt-ssh-helper.</summary>
    Native,
}
