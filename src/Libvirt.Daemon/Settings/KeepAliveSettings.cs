using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>How the daemon notices that a client has gone.</summary>
public static class KeepAliveSettings
{
    /// <summary>Seconds of silence before a client is asked; -1 for never.</summary>
    public static readonly SignedSetting Interval = new("keepalive_interval", 5, "Seconds without a message after which a client is asked whether it is there; -1: never. Clients that ask are always answered.");

    /// <summary>Questions without an answer before the connection is closed.</summary>
    public static readonly UnsignedSetting Count = new("keepalive_count", 5,
        "Questions that may stay without an answer; one more interval later the connection is closed. 0: it is closed after one interval of silence, unasked.");

    /// <summary>The same for the administration interface.</summary>
    public static readonly SignedSetting AdministrationInterval = new("admin_keepalive_interval", 5, "The same for the administration interface.");

    /// <summary>The same for the administration interface.</summary>
    public static readonly UnsignedSetting AdministrationCount = new("admin_keepalive_count", 5, "The same for the administration interface.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Clients that have gone", "", Interval, Count, AdministrationInterval, AdministrationCount);
}
