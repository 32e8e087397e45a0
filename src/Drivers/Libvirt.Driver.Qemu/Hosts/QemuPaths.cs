namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>The folders of one set of guests, without slashes at the end. They are native's, so that a host can be switched in either direction.</summary>
public sealed record QemuPaths
{
    /// <summary>True for the guests of the whole host.</summary>
    public required bool IsSystem { get; init; }

    /// <summary>The file qemu.conf.</summary>
    public required string ConfigurationFile { get; init; }

    /// <summary>Definitions: NAME.xml.</summary>
    public required string Definitions { get; init; }

    /// <summary>Status files, PID files: empty after a boot.</summary>
    public required string State { get; init; }

    /// <summary>Saved images, NVRAM, folders of guests.</summary>
    public required string Library { get; init; }

    /// <summary>Capabilities of emulators.</summary>
    public required string Cache { get; init; }

    /// <summary>Logs of guests.</summary>
    public required string Logs { get; init; }

    /// <summary>Sockets of channels.</summary>
    public required string Channels { get; init; }

    /// <summary>Folder of the states of emulated TPMs.</summary>
    public required string TpmStates { get; init; }

    /// <summary>Folder of the logs of emulated TPMs.</summary>
    public required string TpmLogs { get; init; }

    /// <summary>Images that managed save wrote.</summary>
    public string ManagedSave => Library + "/save";

    /// <summary>Cores of guests that crashed.</summary>
    public string Dumps => Library + "/dump";

    /// <summary>Variables of firmware.</summary>
    public string Nvram => Library + "/nvram";

    /// <summary>Metadata of snapshots.</summary>
    public string Snapshots => Library + "/snapshot";

    /// <summary>Metadata of checkpoints.</summary>
    public string Checkpoints => Library + "/checkpoint";

    /// <summary>Files that back guests' memory.</summary>
    public string MemoryFiles => Library + "/ram";

    /// <summary>The guests of the whole host.</summary>
    public static QemuPaths System { get; } = new()
    {
        IsSystem = true,
        ConfigurationFile = "/etc/libvirt/qemu.conf",
        Definitions = "/etc/libvirt/qemu",
        State = "/run/libvirt/qemu",
        Library = "/var/lib/libvirt/qemu",
        Cache = "/var/cache/libvirt/qemu",
        Logs = "/var/log/libvirt/qemu",
        Channels = "/run/libvirt/qemu/channel",
        TpmStates = "/var/lib/libvirt/swtpm",
        TpmLogs = "/var/log/swtpm/libvirt/qemu",
    };

    /// <summary>The guests of a user.</summary>
    public static QemuPaths Session()
    {
        string configuration = UserFolders.Configuration, cache = UserFolders.Cache, runtime = UserFolders.Runtime;
        return new()
        {
            IsSystem = false,
            ConfigurationFile = configuration + "/qemu.conf",
            Definitions = configuration + "/qemu",
            State = runtime + "/qemu/run",
            Library = configuration + "/qemu/lib",
            Cache = cache + "/qemu/cache",
            Logs = cache + "/qemu/log",
            Channels = runtime + "/qemu/channel",
            TpmStates = configuration + "/qemu/lib/swtpm",
            TpmLogs = cache + "/qemu/log",
        };
    }

    /// <summary>Guests of one program, everything below one folder.</summary>
    /// <param name="root">The folder, absolute.</param>
    /// <param name="isSystem">The program runs as root.</param>
    public static QemuPaths Embedded(string root, bool isSystem)
    {
        root = root.TrimEnd('/');
        return new()
        {
            IsSystem = isSystem,
            ConfigurationFile = root + "/etc/qemu.conf",
            Definitions = root + "/etc/qemu",
            State = root + "/run/qemu",
            Library = root + "/lib/qemu",
            Cache = root + "/cache/qemu",
            Logs = root + "/log/qemu",
            Channels = root + "/run/qemu/channel",
            TpmStates = root + "/lib/qemu/swtpm",
            TpmLogs = root + "/log/qemu",
        };
    }
}
