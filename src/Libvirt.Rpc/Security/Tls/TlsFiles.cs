namespace Libvirt.Rpc.Security.Tls;

/// <summary>The files of a <see cref="TlsContext"/>: where native libvirt looks for them.</summary>
/// <param name="Authorities">PEM file of the trusted authorities.</param>
/// <param name="Revoked">PEM file of revocation lists, if any.</param>
/// <param name="Identities">Certificates to choose from, best first. A client may have none.</param>
public sealed record TlsFiles(string Authorities, string? Revoked, IReadOnlyList<TlsIdentity> Identities)
{
    private const string SystemAuthorities = "/etc/pki/CA", SystemCertificates = "/etc/pki/libvirt", SystemKeys = "/etc/pki/libvirt/private";
    private const int NoEntry = 2; // ENOENT

    /// <summary>What a client uses: of the folder that the URI parameter pkipath names, else the user's (not for root), else the system's.</summary>
    /// <remarks>The user's authorities, revocation list and identities are taken independently of each other, and replace the system's.</remarks>
    /// <param name="folder">The parameter pkipath.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no authorities, or a certificate without key, or a key without certificate</exception>
    public static TlsFiles ForClient(string? folder = null)
    {
        string? user = folder is null && !UserFolders.IsRoot
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".pki/libvirt") : null;
        return Find(TlsRole.Client, folder, user);
    }

    /// <summary>What a daemon uses that is not configured otherwise.</summary>
    /// <param name="folder">All files in one folder; null for the system's.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: as <see cref="ForClient"/></exception>
    public static TlsFiles ForServer(string? folder = null) => Find(TlsRole.Server, folder, null);

    /// <summary>What a daemon's configuration names: ca_file, crl_file, cert_file or cert_files, key_file or key_files.</summary>
    /// <param name="authorities">Null when it is not set.</param>
    /// <param name="revoked">Null when it is not set. It also counts when all else is in the usual places.</param>
    /// <param name="certificates">Empty when they are not set.</param>
    /// <param name="keys">Empty when they are not set.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: only some are set; VIR_ERR_SYSTEM_ERROR: a file is missing</exception>
    public static TlsFiles Configured(string? authorities, string? revoked, IReadOnlyList<string> certificates, IReadOnlyList<string> keys)
    {
        if (authorities is null && certificates.Count == 0 && keys.Count == 0)
            return ForServer() is var usual && revoked is not null ? usual with { Revoked = revoked } : usual;
        if (certificates.Count != keys.Count && certificates.Count > 0 && keys.Count > 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Rpc, $"Number of certificates ({certificates.Count}) must match number of keys ({keys.Count})");
        if (authorities is null)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Rpc, "No CA certificate path set to match server key(s)/cert(s)");
        if (certificates.Count == 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Rpc, "No server certificate path(s) set to match server key(s)");
        if (keys.Count == 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Rpc, "No server key path(s) set to match server cert(s)");
        if (!File.Exists(authorities))
            throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"CA certificate '{authorities}' does not exist");
        var identities = new List<TlsIdentity>();
        for (int i = 0; i < keys.Count; i++)
        {
            var identity = new TlsIdentity(certificates[i], keys[i]);
            if (!Exists(identity))
                throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"Certificate '{identity.Certificate}' does not exist");
            identities.Add(identity);
        }
        return new(authorities, revoked, identities);
    }

    private static TlsFiles Find(TlsRole role, string? folder, string? user)
    {
        string? authorities = null, revoked = null;
        List<TlsIdentity> identities = [];
        if (user is not null)
        {
            authorities = IfExists(user, "cacert.pem");
            revoked = IfExists(user, "cacrl.pem");
            FindIdentities(role, user, user, identities);
        }
        authorities ??= IfExists(folder ?? SystemAuthorities, "cacert.pem")
            ?? throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"CA certificate '{Path.Combine(folder ?? SystemAuthorities, "cacert.pem")}' does not exist");
        revoked ??= IfExists(folder ?? SystemAuthorities, "cacrl.pem");
        if (identities.Count == 0)
            FindIdentities(role, folder ?? SystemCertificates, folder ?? SystemKeys, identities);
        if (identities.Count == 0 && role == TlsRole.Server)
            throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"Certificate '{Path.Combine(folder ?? SystemCertificates, "servercert.pem")}' does not exist");
        return new(authorities, revoked, identities);
    }

    private static string? IfExists(string folder, string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>The plain pair first, then those with a number: 0, 1 ... up to the first that is missing.</summary>
    private static void FindIdentities(TlsRole role, string certificates, string keys, List<TlsIdentity> found)
    {
        string prefix = role == TlsRole.Server ? "server" : "client";
        for (int number = 0; FindIdentity($"{number}"); number++)
        {
        }
        if (FindIdentity(""))
        {
            found.Insert(0, found[^1]);
            found.RemoveAt(found.Count - 1);
        }

        bool FindIdentity(string number)
        {
            var identity = new TlsIdentity(Path.Combine(certificates, $"{prefix}cert{number}.pem"), Path.Combine(keys, $"{prefix}key{number}.pem"));
            bool exists = Exists(identity);
            if (exists)
                found.Add(identity);
            return exists;
        }
    }

    /// <summary>Whether both files are there; one alone is an error.</summary>
    private static bool Exists(TlsIdentity identity)
    {
        bool hasCertificate = File.Exists(identity.Certificate), hasKey = File.Exists(identity.Key);
        if (hasCertificate && !hasKey)
            throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"Key '{identity.Key}' does not exist, but certificate '{identity.Certificate}' does");
        if (hasKey && !hasCertificate)
            throw LibvirtException.System(ErrorDomain.Rpc, NoEntry, $"Certificate '{identity.Certificate}' does not exist, but key '{identity.Key}' does");
        return hasKey;
    }
}
