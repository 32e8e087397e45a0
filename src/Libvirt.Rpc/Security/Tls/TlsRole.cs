namespace Libvirt.Rpc.Security.Tls;

/// <summary>Which side of a connection a certificate or context is for.</summary>
public enum TlsRole
{
    /// <summary>The side that connects.</summary>
    Client,

    /// <summary>The side that listens.</summary>
    Server,
}
