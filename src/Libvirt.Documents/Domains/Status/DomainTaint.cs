namespace Libvirt.Documents.Domains.Status;

/// <summary>What was done to a domain that nobody supports.</summary>
[XmlEnum]
public enum DomainTaint
{
    /// <summary>Arguments of its own.</summary>
    [XmlName("custom-argv")]
    CustomArguments,

    /// <summary>Commands to the monitor.</summary>
    [XmlName("custom-monitor")]
    CustomMonitor,

    /// <summary>The hypervisor runs as root.</summary>
    [XmlName("high-privileges")]
    HighPrivileges,

    /// <summary>Scripts for its network.</summary>
    [XmlName("shell-scripts")]
    ShellScripts,

    /// <summary>Formats of images are guessed.</summary>
    [XmlName("disk-probing")]
    DiskProbing,

    /// <summary>It was not started by the daemon.</summary>
    [XmlName("external-launch")]
    ExternalLaunch,

    /// <summary>The CPU is passed through.</summary>
    [XmlName("host-cpu")]
    HostCpu,

    /// <summary>A script of the administrator ran.</summary>
    [XmlName("hook-script")]
    Hook,

    /// <summary>A CD drive is passed through.</summary>
    [XmlName("cdrom-passthrough")]
    CdromPassthrough,

    /// <summary>A device tree of its own.</summary>
    [XmlName("custom-dtb")]
    CustomDeviceTree,

    /// <summary>Commands to the agent.</summary>
    [XmlName("custom-ga-command")]
    CustomGuestAgent,

    /// <summary>Features of the emulator were forced.</summary>
    [XmlName("custom-hypervisor-feature")]
    CustomHypervisorFeature,

    /// <summary>It uses what will go away.</summary>
    [XmlName("deprecated-config")]
    DeprecatedConfiguration,

    /// <summary>Properties of devices were forced.</summary>
    [XmlName("custom-device")]
    CustomDevice,
}
