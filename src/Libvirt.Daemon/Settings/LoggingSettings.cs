using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>The daemon's log.</summary>
public static class LoggingSettings
{
    /// <summary>Lowest priority of what no filter names; 0 as if not set.</summary>
    public static readonly UnsignedSetting Level = new("log_level", 3,
        "The least priority that is logged of sources that no filter names: 1 debug, 2 info, 3 warning, 4 error. 1 and 2 log so much that log_filters is the better choice.")
    {
        IsLive = true,
        Most = 4,
        Refuse = value => LibvirtException.InvalidArgument(ErrorDomain.None, $"Failed to set logging priority, argument '{value}' is invalid"),
    };

    /// <summary>"1:qemu 4:event"; null for none.</summary>
    public static readonly TextSetting Filters = new("log_filters", null, "1:qemu 1:libvirt 4:object 4:json 4:event 1:util",
        "Priorities for single sources: PRIORITY:SOURCE, separated by spaces. SOURCE is a part of the source's name and may contain * and ?; the first one that fits counts.")
    { IsLive = true };

    /// <summary>"3:syslog:libvirtd"; null for what the daemon chooses.</summary>
    public static readonly TextSetting Outputs = new("log_outputs", null, "3:syslog:libvirtd",
        "Where log lines go, separated by spaces: PRIORITY:stderr, PRIORITY:syslog:NAME, PRIORITY:file:PATH, PRIORITY:journald. When not set: standard error on a terminal, else the journal, else a file in /var/log/libvirt.")
    { IsLive = true };

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Log", "Taken over on SIGHUP; virt-admin daemon-log-filters and daemon-log-outputs change them for a while.", Level, Filters, Outputs);
}
