namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Where the driver's files are, native's places; no path ends with a slash.</summary>
public sealed record QemuFolders
{
    private QemuFolders()
    {
    }

    /// <summary>The folder of a driver in a program's own process; null for daemons.</summary>
    public string? Root { get; private init; }

    /// <summary>qemu.conf and what belongs to all drivers: /etc/libvirt.</summary>
    public required string ConfigurationBase { get; init; }

    /// <summary>Definitions: /etc/libvirt/qemu.</summary>
    public string Definitions => ConfigurationBase + "/qemu";

    /// <summary>Links to the definitions of guests that start by themselves.</summary>
    public string Autostart => Definitions + "/autostart";

    /// <summary>Logs of guests: /var/log/libvirt/qemu.</summary>
    public required string Logs { get; init; }

    /// <summary>Status files, PID files, sockets that are gone with the host: /run/libvirt/qemu.</summary>
    public required string State { get; init; }

    /// <summary>What is kept: /var/lib/libvirt/qemu.</summary>
    public required string Library { get; init; }

    /// <summary>What can be made again: /var/cache/libvirt/qemu.</summary>
    public required string Cache { get; init; }

    /// <summary>State of emulated TPMs: /var/lib/libvirt/swtpm.</summary>
    public required string TpmStorage { get; init; }

    /// <summary>Logs of emulated TPMs: /var/log/swtpm/libvirt/qemu.</summary>
    public required string TpmLogs { get; init; }

    /// <summary>Saved guests.</summary>
    public string Saved => Library + "/save";

    /// <summary>Snapshots.</summary>
    public string Snapshots => Library + "/snapshot";

    /// <summary>Checkpoints.</summary>
    public string Checkpoints => Library + "/checkpoint";

    /// <summary>Variables of firmware.</summary>
    public string Nvram => Library + "/nvram";

    /// <summary>Automatic dumps, unless qemu.conf names another folder.</summary>
    public string Dumps => Library + "/dump";

    /// <summary>Memory that is a file, unless qemu.conf names another folder.</summary>
    public string Memory => Library + "/ram";

    /// <summary>Sockets of channels.</summary>
    public string Channels => State + "/channel";

    /// <summary>Sockets of emulated TPMs.</summary>
    public string Tpm => State + "/swtpm";

    /// <summary>Files of slirp-helper.</summary>
    public string Slirp => State + "/slirp";

    /// <summary>Files of passt.</summary>
    public string Passt => State + "/passt";

    /// <summary>Files of message buses.</summary>
    public string Bus => State + "/dbus";

    /// <summary>The daemon of the host.</summary>
    public static QemuFolders System { get; } = new()
    {
        ConfigurationBase = "/etc/libvirt",
        Logs = "/var/log/libvirt/qemu",
        State = "/run/libvirt/qemu",
        Library = "/var/lib/libvirt/qemu",
        Cache = "/var/cache/libvirt/qemu",
        TpmStorage = "/var/lib/libvirt/swtpm",
        TpmLogs = "/var/log/swtpm/libvirt/qemu",
    };

    /// <summary>The daemon of a user: below the XDG folders of the calling user.</summary>
    public static QemuFolders Session() => new()
    {
        ConfigurationBase = UserFolders.Configuration,
        Logs = UserFolders.Cache + "/qemu/log",
        State = UserFolders.Runtime + "/qemu/run",
        Library = UserFolders.Configuration + "/qemu/lib",
        Cache = UserFolders.Cache + "/qemu/cache",
        TpmStorage = UserFolders.Configuration + "/qemu/swtpm",
        TpmLogs = UserFolders.Cache + "/qemu/log",
    };

    /// <summary>A driver of its own in a program's process: all below one folder.</summary>
    /// <param name="root">The folder, absolute.</param>
    public static QemuFolders Embedded(string root) => new()
    {
        Root = root,
        ConfigurationBase = root + "/etc",
        Logs = root + "/log/qemu",
        State = root + "/run/qemu",
        Library = root + "/lib/qemu",
        Cache = root + "/cache/qemu",
        TpmStorage = root + "/lib/swtpm",
        TpmLogs = root + "/log/swtpm",
    };
}
