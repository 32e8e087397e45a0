using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>QEMU's process and the programs beside it.</summary>
public static class ProgramSettings
{
    /// <summary>Mount points of huge pages; null for those that are found; one empty text for none.</summary>
    public static readonly TextListSetting HugePages = new("hugetlbfs_mount", ["/dev/hugepages"],
        "Where hugetlbfs is mounted: a folder or a list of folders, one for each size of pages. Not set: as /proc/mounts says; \"\": guests get no huge pages. Files are made in libvirt/qemu below.")
    { AcceptsSingle = true };

    /// <summary>Folder of memory that is a file; null for the driver's.</summary>
    public static readonly TextSetting MemoryFolder = new("memory_backing_dir", null, "/var/lib/libvirt/qemu/ram", "Folder of the memory of guests with memoryBacking source file: as large as their memory.");

    /// <summary>The program that opens TAP devices for users.</summary>
    public static readonly TextSetting BridgeProgram = new("bridge_helper", "qemu-bridge-helper", null, "Program with set-user-ID that opens devices of bridges for a user's daemon. A name is looked for in $PATH and in QEMU's own folders.");

    /// <summary>The program for persistent reservations.</summary>
    public static readonly TextSetting ReservationsProgram = new("pr_helper", "qemu-pr-helper", null, "Program for persistent reservations of SCSI disks.");

    /// <summary>The program for user networks.</summary>
    public static readonly TextSetting SlirpProgram = new("slirp_helper", "/usr/bin/slirp-helper", null, "Has no effect yet: user networks are QEMU's own, or passt's.");

    /// <summary>The RDP server.</summary>
    public static readonly TextSetting RdpProgram = new("qemu_rdp", "qemu-rdp", null, "The RDP server. Has no effect yet: displays of type rdp are refused.");

    /// <summary>The VNC server of its own.</summary>
    public static readonly TextSetting VncProgram = new("qemu_vnc", "qemu-vnc", null, "VNC server for guests with displays of both types dbus and vnc. Has no effect yet: VNC is QEMU's own.");

    /// <summary>The message bus.</summary>
    public static readonly TextSetting BusProgram = new("dbus_daemon", "dbus-daemon", null, "Message bus of guests that have one.");

    /// <summary>The user of the TPM's program.</summary>
    public static readonly TextSetting TpmUser = new("swtpm_user", "tss", null, "User that emulated TPMs run as: a name or a number.");

    /// <summary>The group of the TPM's program.</summary>
    public static readonly TextSetting TpmGroup = new("swtpm_group", "tss", null, "Group that emulated TPMs run as.");

    /// <summary>QEMU calls itself by the guest.</summary>
    public static readonly FlagSetting SetProcessName = new("set_process_name", false, "With 1 lists of processes show qemu:NAME in place of the command line.");

    /// <summary>Processes of QEMU's user; 0 for the host's default.</summary>
    public static readonly UnsignedSetting MaximumProcesses = new("max_processes", 0, "Processes that QEMU's user may have; 0: as the host has it.");

    /// <summary>Open files of a guest; 0 for the host's default.</summary>
    public static readonly UnsignedSetting MaximumFiles = new("max_files", 0, "Files that a guest may have open; 0: as the host has it.");

    /// <summary>Threads of a guest; 0 for the host's default.</summary>
    public static readonly UnsignedSetting MaximumThreads = new("max_threads_per_process", 0, "Threads that a guest may have, a limit of its control group (pids); 0: as the host has it.");

    /// <summary>Bytes of a core file.</summary>
    public static readonly LimitSetting MaximumCore = new("max_core", LimitSetting.Unlimited,
        "Bytes of core files of a crashing QEMU, or \"unlimited\"; 0: none is written. The guest's memory is part of it only with dump_guest_core or dumpCore='on'.");

    /// <summary>Core files hold the guest's memory.</summary>
    public static readonly FlagSetting DumpGuestCore = new("dump_guest_core", false, "With 1 core files of QEMU hold the guest's memory, unless its definition (dumpCore) says otherwise.");

    /// <summary>Who writes the logs.</summary>
    public static readonly ChoiceSetting OutputHandler = new("stdio_handler", ["logd", "file"], "logd", "logd",
        "Who writes guests' logs: logd (virtlogd, which bounds their size) or file (QEMU itself: a guest can fill the disk).");

    /// <summary>QEMU's messages carry the time.</summary>
    public static readonly FlagSetting LogTimestamp = new("log_timestamp", true, "With 1 QEMU's messages carry the time.");

    /// <summary>virtiofsd logs much.</summary>
    public static readonly FlagSetting FileSystemDebug = new("virtiofsd_debug", false, "With 1 virtiofsd logs all that it does.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Processes", "", HugePages, MemoryFolder, BridgeProgram, ReservationsProgram, SlirpProgram, RdpProgram, VncProgram, BusProgram,
        TpmUser, TpmGroup, SetProcessName, MaximumProcesses, MaximumFiles, MaximumThreads, MaximumCore, DumpGuestCore, OutputHandler, LogTimestamp, FileSystemDebug);
}
