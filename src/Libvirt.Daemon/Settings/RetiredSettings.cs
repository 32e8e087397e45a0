using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>Keys of older releases.</summary>
public static class RetiredSettings
{
    /// <summary>The keys: each was in the default file of some release of libvirt.</summary>
    public static readonly SettingGroup Group = new("Retired", "", new RetiredSetting("keepalive_required"), new RetiredSetting("admin_keepalive_required"),
        new RetiredSetting("max_requests"), new RetiredSetting("log_buffer_size"), new RetiredSetting("mdns_adv"), new RetiredSetting("mdns_name"));
}
