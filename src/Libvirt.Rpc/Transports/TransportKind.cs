namespace Libvirt.Rpc.Transports;

/// <summary>How bytes get to a daemon: what stands behind the plus sign of a URI's scheme.</summary>
public enum TransportKind
{
    /// <summary>"unix": a socket of this host.</summary>
    Unix,

    /// <summary>"tls": TCP with TLS on it.</summary>
    Tls,

    /// <summary>"tcp": TCP, readable by everybody on the way.</summary>
    Tcp,

    /// <summary>"ssh": the program ssh.</summary>
    Ssh,

    /// <summary>"libssh2": SSH with the parameters that native gives to the library of that name.</summary>
    Libssh2,

    /// <summary>"libssh": SSH with the parameters that native gives to the library of that name.</summary>
    Libssh,

    /// <summary>"ext": a program of the user.</summary>
    External,
}
