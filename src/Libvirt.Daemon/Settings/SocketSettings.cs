using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>UNIX sockets: who may connect.</summary>
public static class SocketSettings
{
    /// <summary>The group that owns the sockets; null for the daemon's own.</summary>
    public static readonly TextSetting SocketGroup = new("unix_sock_group", null, "libvirt", "The group (name or number) that the sockets belong to. The group of root when not set.");

    /// <summary>Mode of the socket for reading only.</summary>
    public static readonly ModeSetting ReadOnlyMode = new("unix_sock_ro_perms", 0x1ff, "0777", "The mode of the socket for clients that only look. Everybody may connect when not set.");

    /// <summary>Mode of the socket with full access; null: 0777 when polkit decides (auth_unix_rw), else 0700.</summary>
    public static readonly ModeSetting ReadWriteMode = new("unix_sock_rw_perms", null, "0770",
        "The mode of the socket for clients with full access. When not set: 0777 if polkit authenticates its clients, else 0700.");

    /// <summary>Mode of the socket of the administration interface.</summary>
    public static readonly ModeSetting AdministrationMode = new("unix_sock_admin_perms", 0x1c0, "0700",
        "The mode of the socket for virt-admin. Whoever can connect to it controls the daemon: only its owner unless set.");

    /// <summary>The folder of the sockets; null for the standard one.</summary>
    public static readonly TextSetting Folder = new("unix_sock_dir", null, "/run/libvirt", "The folder of the sockets; it must exist. /run/libvirt when not set; clients look nowhere else unless told.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Sockets for this host",
        "When systemd passes sockets to the daemon, these settings have no effect: see SocketMode and SocketGroup of the socket units.",
        SocketGroup, ReadOnlyMode, ReadWriteMode, AdministrationMode, Folder);
}
