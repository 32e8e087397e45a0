using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>virtlockd: leases on disk images.</summary>
public static class LockSettings
{
    /// <summary>Connections at a time.</summary>
    public static readonly UnsignedSetting MaxClients = new("max_clients", 1024, "Connections at a time. Every running guest has one, so this is also the number of guests that can run.");

    /// <summary>Connections to the administration socket at a time.</summary>
    public static readonly UnsignedSetting AdministrationMaxClients = new("admin_max_clients", 5, "Connections to the administration socket at a time.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Limits", "", MaxClients, AdministrationMaxClients);
}
