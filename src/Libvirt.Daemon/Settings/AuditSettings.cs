using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>Records of what guests get of the host, for the audit subsystem.</summary>
public static class AuditSettings
{
    /// <summary>0 never, 1 when the host audits, 2 always.</summary>
    public static readonly UnsignedSetting Level = new("audit_level", 1,
        "Records for the audit subsystem about guests and what they get of the host. 0: none. 1: if the host audits. 2: the daemon does not start if the host does not audit.")
    { Most = 2 };

    /// <summary>Write the records to the log as well.</summary>
    public static readonly FlagSetting ToLog = new("audit_logging", false, "With 1 the records also go to the log.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Audit", "", Level, ToLog);
}
