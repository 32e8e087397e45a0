using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Disks that are reached over the network.</summary>
public static class NetworkDiskSettings
{
    /// <summary>NBD with TLS unless the definition says otherwise.</summary>
    public static readonly FlagSetting NbdTls = new("nbd_tls", false, "With 1 NBD disks use TLS unless their definition says no. This host is the client: client-cert.pem and client-key.pem.");

    /// <summary>Verbosity of gluster's library, 0 to 9.</summary>
    public static readonly UnsignedSetting GlusterDebugLevel = new("gluster_debug_level", 4, "How much gluster's library logs, from 0 (nothing) to 9.");

    /// <summary>Disks are fetched by nbdkit.</summary>
    public static readonly FlagSetting UseNbdkit = new("storage_use_nbdkit", false, "With 1 nbdkit, where it is installed, fetches disks of http, https, ftp, ftps and ssh instead of QEMU.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Disks over the network", "",
        NbdTls, TlsKeys.Nbd.Folder, TlsKeys.Nbd.Secret, TlsKeys.Nbd.Priority, GlusterDebugLevel, UseNbdkit);
}
