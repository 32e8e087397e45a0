using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>The keys about certificates that each user of TLS has; where one is not set, that of <see cref="Common"/> counts.</summary>
public sealed class TlsKeys
{
    private const string EmptyUuid = "00000000-0000-0000-0000-000000000000";

    private TlsKeys(string prefix, string purpose, string folder, bool? verifies)
    {
        Folder = new(prefix + "_tls_x509_cert_dir", null, folder,
            $"Folder of the certificates for {purpose}. When not set: {folder} if that exists, else default_tls_x509_cert_dir. A folder that is set must exist.");
        Verify = new(prefix + "_tls_x509_verify", null, verifies ?? true,
            $"With 1 the other side must show a certificate that the authority signed. When not set: default_tls_x509_verify, and without that {(verifies == true ? 1 : 0)}.");
        Secret = new(prefix + "_tls_x509_secret_uuid", null, EmptyUuid, "The secret that opens the private key, when that is encrypted. When not set: default_tls_x509_secret_uuid.");
        Priority = new(prefix + "_tls_priority", null, "@SYSTEM", $"Algorithms and versions of TLS for {purpose}, as a priority string of GnuTLS. When not set: default_tls_priority, else QEMU's choice.");
        StandardFolder = folder;
        StandardVerify = verifies ?? false;
    }

    /// <summary>What holds for all of them.</summary>
    public static readonly TlsKeys Common = MakeCommon();

    /// <summary>VNC: clients need no certificate unless that is asked for.</summary>
    public static readonly TlsKeys Vnc = new("vnc", "VNC", "/etc/pki/libvirt-vnc", false);

    /// <summary>SPICE: the folder only.</summary>
    public static readonly TlsKeys Spice = new("spice", "SPICE", "/etc/pki/libvirt-spice", null);

    /// <summary>RDP: the folder only.</summary>
    public static readonly TlsKeys Rdp = new("rdp", "RDP", "/etc/pki/libvirt-rdp", null);

    /// <summary>Character devices over TCP.</summary>
    public static readonly TlsKeys CharacterDevice = new("chardev", "character devices over TCP", "/etc/pki/libvirt-chardev", true);

    /// <summary>Migration.</summary>
    public static readonly TlsKeys Migration = new("migrate", "migration", "/etc/pki/libvirt-migrate", true);

    /// <summary>The NBD server of backups.</summary>
    public static readonly TlsKeys Backup = new("backup", "the NBD server of backups", "/etc/pki/libvirt-backup", true);

    /// <summary>NBD disks, where this host is the client: it always verifies.</summary>
    public static readonly TlsKeys Nbd = new("nbd", "NBD disks", "/etc/pki/libvirt-nbd", null);

    /// <summary>Where the certificates are.</summary>
    public TextSetting Folder { get; private init; }

    /// <summary>Whether the other side must show a certificate; null when not set.</summary>
    public OptionalFlagSetting Verify { get; private init; }

    /// <summary>UUID of the secret that opens the private key.</summary>
    public TextSetting Secret { get; private init; }

    /// <summary>Priority string of GnuTLS.</summary>
    public TextSetting Priority { get; private init; }

    /// <summary>The folder that is used without being set, when it exists.</summary>
    public string StandardFolder { get; private init; }

    /// <summary>Whether certificates are asked for when no key says so.</summary>
    public bool StandardVerify { get; }

    private static TlsKeys MakeCommon() => new("default", "everything", "/etc/pki/qemu", null)
    {
        Folder = new("default_tls_x509_cert_dir", "/etc/pki/qemu", null,
            "Folder of the certificates of all that uses TLS and has no folder of its own: ca-cert.pem, server-cert.pem, server-key.pem, perhaps dh-params.pem; client-cert.pem and client-key.pem where this host is the client."),
        Verify = new("default_tls_x509_verify", null, true,
            "With 1 clients must show a certificate that the authority signed. It holds for all that have no key of their own set."),
        Secret = new("default_tls_x509_secret_uuid", null, EmptyUuid,
            "UUID of the secret (virsh secret-list) that opens server-key.pem, when that is encrypted."),
        Priority = new("default_tls_priority", null, "@SYSTEM", "Algorithms and versions of TLS as a priority string of GnuTLS. QEMU's choice when not set."),
    };
}
