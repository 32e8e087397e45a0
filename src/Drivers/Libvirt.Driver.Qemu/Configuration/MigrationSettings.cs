using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Migration.</summary>
public static class MigrationSettings
{
    /// <summary>Migration without TLS is refused.</summary>
    public static readonly FlagSetting TlsForce = new("migrate_tls_force", false, "With 1 migration without TLS (VIR_MIGRATE_TLS) is refused.");

    /// <summary>The address that guests come in at; null for all.</summary>
    public static readonly TextSetting Address = new("migration_address", null, "0.0.0.0", "Address at which guests come in. Not set: all, IPv6 too where host and QEMU have it.");

    /// <summary>What other hosts call this one; null for its name.</summary>
    public static readonly TextSetting Host = new("migration_host", null, "host.example.com",
        "Name or address under which the host that a guest comes from reaches this one; localhost would be itself. Not set: the host's name.");

    /// <summary>The first port.</summary>
    public static readonly UnsignedSetting PortMinimum = new("migration_port_min", 49152, "First port for guests that come in; below 1024 only root's QEMU can listen.")
    { Least = 1, Most = 65535 };

    /// <summary>The last port.</summary>
    public static readonly UnsignedSetting PortMaximum = new("migration_port_max", 49215, "Last port for guests that come in, at most 65535.") { Least = 1, Most = 65535 };

    /// <summary>Seconds of silence after which the other daemon is asked for life; -1 for never.</summary>
    public static readonly SignedSetting KeepAliveInterval = new("keepalive_interval", 5,
        "Peer to peer migration: seconds of silence after which the other daemon is asked whether it lives. -1: never.");

    /// <summary>Questions without answer after which the connection is lost.</summary>
    public static readonly UnsignedSetting KeepAliveCount = new("keepalive_count", 5,
        "Questions without an answer after which the connection counts as broken, keepalive_interval * (keepalive_count + 1) seconds after the last sign of life. 0: no question is asked.");

    /// <summary>Folders that count as shared.</summary>
    public static readonly TextListSetting SharedFileSystems = new("shared_filesystems", ["/path/to/images", "/path/to/nvram", "/path/to/swtpm"],
        "Folders that this host exports to those it migrates to: they count as shared, though to this host they are local. Never set it on hosts that import them.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Migration", "", TlsKeys.Migration.Folder, TlsKeys.Migration.Verify, TlsKeys.Migration.Secret, TlsKeys.Migration.Priority,
        TlsForce, Address, Host, PortMinimum, PortMaximum, KeepAliveInterval, KeepAliveCount, SharedFileSystems);
}
