namespace Libvirt.Documents.Domains;

/// <summary>Capabilities of a container (<c>capabilities</c>).</summary>
[XmlType]
public sealed partial class CapabilityFeatures
{
    /// <summary>Attribute <c>policy</c>.</summary>
    [XmlAttribute("policy", Needed = true)]
    public CapabilityPolicy? Policy { get; set; }

    /// <summary>Element <c>audit_control</c>.</summary>
    [XmlElement("audit_control", Attribute = "state", OnOff = true)]
    public bool? AuditControl { get; set; }

    /// <summary>Element <c>audit_write</c>.</summary>
    [XmlElement("audit_write", Attribute = "state", OnOff = true)]
    public bool? AuditWrite { get; set; }

    /// <summary>Element <c>block_suspend</c>.</summary>
    [XmlElement("block_suspend", Attribute = "state", OnOff = true)]
    public bool? BlockSuspend { get; set; }

    /// <summary>Element <c>chown</c>.</summary>
    [XmlElement("chown", Attribute = "state", OnOff = true)]
    public bool? Chown { get; set; }

    /// <summary>Element <c>dac_override</c>.</summary>
    [XmlElement("dac_override", Attribute = "state", OnOff = true)]
    public bool? DacOverride { get; set; }

    /// <summary>Element <c>dac_read_search</c>.</summary>
    [XmlElement("dac_read_search", Attribute = "state", OnOff = true)]
    public bool? DacReadSearch { get; set; }

    /// <summary>Element <c>fowner</c>.</summary>
    [XmlElement("fowner", Attribute = "state", OnOff = true)]
    public bool? Fowner { get; set; }

    /// <summary>Element <c>fsetid</c>.</summary>
    [XmlElement("fsetid", Attribute = "state", OnOff = true)]
    public bool? Fsetid { get; set; }

    /// <summary>Element <c>ipc_lock</c>.</summary>
    [XmlElement("ipc_lock", Attribute = "state", OnOff = true)]
    public bool? IpcLock { get; set; }

    /// <summary>Element <c>ipc_owner</c>.</summary>
    [XmlElement("ipc_owner", Attribute = "state", OnOff = true)]
    public bool? IpcOwner { get; set; }

    /// <summary>Element <c>kill</c>.</summary>
    [XmlElement("kill", Attribute = "state", OnOff = true)]
    public bool? Kill { get; set; }

    /// <summary>Element <c>lease</c>.</summary>
    [XmlElement("lease", Attribute = "state", OnOff = true)]
    public bool? Lease { get; set; }

    /// <summary>Element <c>linux_immutable</c>.</summary>
    [XmlElement("linux_immutable", Attribute = "state", OnOff = true)]
    public bool? LinuxImmutable { get; set; }

    /// <summary>Element <c>mac_admin</c>.</summary>
    [XmlElement("mac_admin", Attribute = "state", OnOff = true)]
    public bool? MacAdmin { get; set; }

    /// <summary>Element <c>mac_override</c>.</summary>
    [XmlElement("mac_override", Attribute = "state", OnOff = true)]
    public bool? MacOverride { get; set; }

    /// <summary>Element <c>mknod</c>.</summary>
    [XmlElement("mknod", Attribute = "state", OnOff = true)]
    public bool? Mknod { get; set; }

    /// <summary>Element <c>net_admin</c>.</summary>
    [XmlElement("net_admin", Attribute = "state", OnOff = true)]
    public bool? NetAdmin { get; set; }

    /// <summary>Element <c>net_bind_service</c>.</summary>
    [XmlElement("net_bind_service", Attribute = "state", OnOff = true)]
    public bool? NetBindService { get; set; }

    /// <summary>Element <c>net_broadcast</c>.</summary>
    [XmlElement("net_broadcast", Attribute = "state", OnOff = true)]
    public bool? NetBroadcast { get; set; }

    /// <summary>Element <c>net_raw</c>.</summary>
    [XmlElement("net_raw", Attribute = "state", OnOff = true)]
    public bool? NetRaw { get; set; }

    /// <summary>Element <c>setgid</c>.</summary>
    [XmlElement("setgid", Attribute = "state", OnOff = true)]
    public bool? Setgid { get; set; }

    /// <summary>Element <c>setfcap</c>.</summary>
    [XmlElement("setfcap", Attribute = "state", OnOff = true)]
    public bool? Setfcap { get; set; }

    /// <summary>Element <c>setpcap</c>.</summary>
    [XmlElement("setpcap", Attribute = "state", OnOff = true)]
    public bool? Setpcap { get; set; }

    /// <summary>Element <c>setuid</c>.</summary>
    [XmlElement("setuid", Attribute = "state", OnOff = true)]
    public bool? Setuid { get; set; }

    /// <summary>Element <c>sys_admin</c>.</summary>
    [XmlElement("sys_admin", Attribute = "state", OnOff = true)]
    public bool? SysAdmin { get; set; }

    /// <summary>Element <c>sys_boot</c>.</summary>
    [XmlElement("sys_boot", Attribute = "state", OnOff = true)]
    public bool? SysBoot { get; set; }

    /// <summary>Element <c>sys_chroot</c>.</summary>
    [XmlElement("sys_chroot", Attribute = "state", OnOff = true)]
    public bool? SysChroot { get; set; }

    /// <summary>Element <c>sys_module</c>.</summary>
    [XmlElement("sys_module", Attribute = "state", OnOff = true)]
    public bool? SysModule { get; set; }

    /// <summary>Element <c>sys_nice</c>.</summary>
    [XmlElement("sys_nice", Attribute = "state", OnOff = true)]
    public bool? SysNice { get; set; }

    /// <summary>Element <c>sys_pacct</c>.</summary>
    [XmlElement("sys_pacct", Attribute = "state", OnOff = true)]
    public bool? SysPacct { get; set; }

    /// <summary>Element <c>sys_ptrace</c>.</summary>
    [XmlElement("sys_ptrace", Attribute = "state", OnOff = true)]
    public bool? SysPtrace { get; set; }

    /// <summary>Element <c>sys_rawio</c>.</summary>
    [XmlElement("sys_rawio", Attribute = "state", OnOff = true)]
    public bool? SysRawio { get; set; }

    /// <summary>Element <c>sys_resource</c>.</summary>
    [XmlElement("sys_resource", Attribute = "state", OnOff = true)]
    public bool? SysResource { get; set; }

    /// <summary>Element <c>sys_time</c>.</summary>
    [XmlElement("sys_time", Attribute = "state", OnOff = true)]
    public bool? SysTime { get; set; }

    /// <summary>Element <c>sys_tty_config</c>.</summary>
    [XmlElement("sys_tty_config", Attribute = "state", OnOff = true)]
    public bool? SysTtyConfig { get; set; }

    /// <summary>Element <c>syslog</c>.</summary>
    [XmlElement("syslog", Attribute = "state", OnOff = true)]
    public bool? Syslog { get; set; }

    /// <summary>Element <c>wake_alarm</c>.</summary>
    [XmlElement("wake_alarm", Attribute = "state", OnOff = true)]
    public bool? WakeAlarm { get; set; }
}
