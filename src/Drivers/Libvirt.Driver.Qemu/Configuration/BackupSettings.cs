using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Backups that a client pulls.</summary>
public static class BackupSettings
{
    /// <summary>The first port of the NBD server.</summary>
    public static readonly UnsignedSetting PortMinimum = new("backup_port_min", 10809, "First port for NBD servers of backups that name none.") { Least = 1, Most = 65535 };

    /// <summary>The last port of the NBD server.</summary>
    public static readonly UnsignedSetting PortMaximum = new("backup_port_max", 10872, "Last port for NBD servers of backups that name none.") { Least = 1, Most = 65535 };

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Backups", "",
        TlsKeys.Backup.Folder, TlsKeys.Backup.Verify, TlsKeys.Backup.Secret, TlsKeys.Backup.Priority, PortMinimum, PortMaximum);
}
