namespace Libvirt.Rpc.Server;

/// <summary>How clients of a service prove who they are; the numbers are remote_auth_type's.</summary>
public enum AuthenticationKind
{
    /// <summary>Whoever reaches the socket may use it.</summary>
    None = 0,

    /// <summary>SASL.</summary>
    Sasl = 1,

    /// <summary>polkit is asked about the process at the other end.</summary>
    Polkit = 2,
}
