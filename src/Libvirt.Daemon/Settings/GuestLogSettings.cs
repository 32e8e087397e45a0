using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>virtlogd: the logs of guests.</summary>
public static class GuestLogSettings
{
    private const ulong TwoMebibytes = 2 << 20;

    /// <summary>Connections at a time.</summary>
    public static readonly UnsignedSetting MaxClients = new("max_clients", 1024, "Connections at a time.");

    /// <summary>Connections to the administration socket at a time.</summary>
    public static readonly UnsignedSetting AdministrationMaxClients = new("admin_max_clients", 5, "Connections to the administration socket at a time.");

    /// <summary>Bytes after which a log becomes a backup; 0 for never.</summary>
    public static readonly SizeSetting MaxSize = new("max_size", TwoMebibytes, "2MiB",
        "Size at which a log is renamed and a new one begun: bytes, or a number with a unit: k or KiB (1024), KB (1000), MiB, GiB ... 0: never, and a guest can then fill the disk. Keep it below the size in /etc/logrotate.d, which is for hosts without this daemon.");

    /// <summary>Backups that are kept.</summary>
    public static readonly UnsignedSetting MaxBackups = new("max_backups", 3, "Renamed logs that are kept of each guest, besides the one that is written to.");

    /// <summary>Days after which a log that nobody wrote to is deleted; 0 for never.</summary>
    public static readonly UnsignedSetting MaxAgeDays = new("max_age_days", 0, "Days after the last change that logs are kept; 0: for ever. Every file below log_root whose name ends in .log or .log and a number is deleted then, whoever wrote it.");

    /// <summary>The folder that <see cref="MaxAgeDays"/> is about.</summary>
    public static readonly TextSetting Root = new("log_root", "/var/log/libvirt", null, "The folder that max_age_days is about.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Limits", "", MaxClients, AdministrationMaxClients);

    /// <summary>The keys about files.</summary>
    public static readonly SettingGroup Files = new("Logs of guests", "", MaxSize, MaxBackups, MaxAgeDays, Root);
}
