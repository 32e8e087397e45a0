using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>Certificates of TLS and who is let in with which.</summary>
public static class CertificateSettings
{
    /// <summary>The private key; null for the standard place.</summary>
    public static readonly TextSetting KeyFile = new("key_file", null, "/etc/pki/libvirt/private/serverkey.pem", "The private key of this host. Not together with key_files.");

    /// <summary>Private keys of several certificates; null for <see cref="KeyFile"/>.</summary>
    public static readonly TextListSetting KeyFiles = new("key_files", ["/etc/pki/libvirt/private/serverkey-0.pem", "/etc/pki/libvirt/private/serverkey-1.pem"],
        "The private keys when this host has several certificates, in the order of cert_files. Not together with key_file.");

    /// <summary>The certificate; null for the standard place.</summary>
    public static readonly TextSetting CertificateFile = new("cert_file", null, "/etc/pki/libvirt/servercert.pem", "The certificate of this host. Not together with cert_files.");

    /// <summary>Several certificates; null for <see cref="CertificateFile"/>.</summary>
    public static readonly TextListSetting CertificateFiles = new("cert_files", ["/etc/pki/libvirt/servercert-0.pem", "/etc/pki/libvirt/servercert-1.pem"],
        "Several certificates of this host; a client gets the first that it understands. Not together with cert_file.");

    /// <summary>The certificate of the authority; null for the standard place.</summary>
    public static readonly TextSetting AuthorityFile = new("ca_file", null, "/etc/pki/CA/cacert.pem", "The certificate of the authority that signs the clients' certificates.");

    /// <summary>Revoked certificates; null for none.</summary>
    public static readonly TextSetting RevocationFile = new("crl_file", null, "/etc/pki/CA/crl.pem", "Certificates that the authority took back. None when not set.");

    /// <summary>Do not look at the own certificates at start.</summary>
    public static readonly FlagSetting NoSanityCheck = new("tls_no_sanity_certificate", false, "With 1 the daemon does not check its own certificates at start: faults show up when a client connects.");

    /// <summary>Let clients without a good certificate in.</summary>
    public static readonly FlagSetting NoVerification = new("tls_no_verify_certificate", false, "With 1 every client is let in whatever certificate it shows, or none: only sensible with another check, such as auth_tls = \"sasl\".");

    /// <summary>Names in clients' certificates that are let in; null for all, with wild cards.</summary>
    public static readonly TextListSetting AllowedNames = new("tls_allowed_dn_list", ["C=GB,ST=London,L=London,O=Example,CN=*"],
        "The distinguished names of clients that are let in; * stands for any characters. virt-pki-query-dn shows the name in a certificate. All when not set; an empty list lets nobody in.");

    /// <summary>The priority string of GnuTLS; null for the system's.</summary>
    public static readonly TextSetting Priority = new("tls_priority", null, "NORMAL", "Algorithms and versions of TLS as a priority string of GnuTLS. What the system prefers when not set.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Certificates for TLS", "After a change virt-admin server-update-tls takes new files over without a restart.",
        KeyFile, KeyFiles, CertificateFile, CertificateFiles, AuthorityFile, RevocationFile, NoSanityCheck, NoVerification, AllowedNames, Priority);
}
