namespace Libvirt.Rpc.Security.Tls;

/// <summary>What differs between the certificates of clients and servers.</summary>
internal static class TlsRoles
{
    /// <summary>"client" or "server".</summary>
    public static string Name(TlsRole role) => role == TlsRole.Server ? "server" : "client";

    /// <summary>The extended key usage that a certificate of this role has.</summary>
    public static string Purpose(TlsRole role) => role == TlsRole.Server ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2";
}
