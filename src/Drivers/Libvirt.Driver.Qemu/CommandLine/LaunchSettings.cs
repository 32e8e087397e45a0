using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>What the host's configuration (qemu.conf, folders, the daemon's environment) says about command lines.</summary>
public sealed record LaunchSettings
{
    /// <summary>Folder of the driver's files, without slash at the end.</summary>
    public string LibraryFolder { get; init; } = "/var/lib/libvirt/qemu";

    /// <summary>The daemon serves the whole host.</summary>
    public bool IsPrivileged { get; init; } = true;

    /// <summary>Whether QEMU's system call filter is used; null for QEMU's own default.</summary>
    public bool? Sandbox { get; init; }

    /// <summary>Guests' memory is part of core dumps of QEMU, unless the definition says otherwise.</summary>
    public bool DumpGuestCore { get; init; }

    /// <summary>QEMU's messages carry the time.</summary>
    public bool LogsTime { get; init; } = true;

    /// <summary>Lists of processes show the guest's name in place of the program's.</summary>
    public bool NamesProcess { get; init; }

    /// <summary>Bytes of a page of the host, in KiB.</summary>
    public ulong PageSize { get; init; } = 4;

    /// <summary>Mounts of hugetlbfs: size of their pages in KiB, path.</summary>
    public IReadOnlyList<KeyValuePair<ulong, string>> HugePageMounts { get; init; } = [];

    /// <summary>KiB of the huge pages that are used when none are named; 0 when there are none.</summary>
    public ulong DefaultHugePage { get; init; }

    /// <summary>Folder of the files that guests' memory is in.</summary>
    public string MemoryBackingFolder { get; init; } = "/var/lib/libvirt/qemu/ram";

    /// <summary>Nodes of the host that were advised for this guest; null when nobody was asked.</summary>
    public CpuSet? AutomaticNodes { get; init; }

    /// <summary>SMBIOS tables of the host, for guests that want the same; null when they cannot be read.</summary>
    public SystemInformation? HostInformation { get; init; }

    /// <summary>Folder of the sockets of the user that guests run as (XDG_RUNTIME_DIR), where PipeWire listens; null when there is none.</summary>
    public string? RuntimeFolder { get; init; }

    /// <summary>The firmware that is installed; null when it is not to be checked.</summary>
    public FirmwareCatalog? Firmware { get; init; }

    /// <summary>Architecture of the host.</summary>
    public string HostArchitecture { get; init; } = "x86_64";

    /// <summary>The host's processor; null when it is not known.</summary>
    public DomainCpu? HostCpu { get; init; }

    /// <summary>The time.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.UtcNow;

    /// <summary>The host's time zone.</summary>
    public TimeZoneInfo LocalZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>TLS of character devices.</summary>
    public TlsSettings CharacterTls { get; init; } = new("/etc/pki/libvirt-chardev");

    /// <summary>TLS of VNC.</summary>
    public TlsSettings VncTls { get; init; } = new("/etc/pki/libvirt-vnc");

    /// <summary>TLS of SPICE.</summary>
    public TlsSettings SpiceTls { get; init; } = new("/etc/pki/libvirt-spice");

    /// <summary>VNC asks SASL who is there.</summary>
    public bool VncSasl { get; init; }

    /// <summary>SPICE asks SASL who is there.</summary>
    public bool SpiceSasl { get; init; }

    /// <summary>Folder of SASL's files for VNC; null for its own.</summary>
    public string? VncSaslFolder { get; init; }

    /// <summary>Folder of SASL's files for SPICE; null for its own.</summary>
    public string? SpiceSaslFolder { get; init; }

    /// <summary>Address at which VNC listens when the definition names none.</summary>
    public string VncListen { get; init; } = "127.0.0.1";

    /// <summary>Address at which SPICE listens when the definition names none.</summary>
    public string SpiceListen { get; init; } = "127.0.0.1";

    /// <summary>Address at which RDP listens when the definition names none.</summary>
    public string RdpListen { get; init; } = "127.0.0.1";

    /// <summary>VNC without an address listens at a UNIX socket.</summary>
    public bool VncAutoUnixSocket { get; init; }

    /// <summary>SPICE without an address listens at a UNIX socket.</summary>
    public bool SpiceAutoUnixSocket { get; init; }

    /// <summary>Folder of the sockets of channels, without slash at the end.</summary>
    public string ChannelFolder { get; init; } = "/run/libvirt/qemu/channel";

    /// <summary>NUMA nodes of the host; null when they are not to be checked.</summary>
    public CpuSet? NumaNodes { get; init; }

    /// <summary>NUMA node of a processor of the host; null when it is not known.</summary>
    public Func<int, int?> NodeOfProcessor { get; init; } = _ => null;

    /// <summary>VNC has a password when the definition names none.</summary>
    public string? VncPassword { get; init; }

    /// <summary>SPICE has a password when the definition names none.</summary>
    public string? SpicePassword { get; init; }

    /// <summary>Folder of the D-Bus sockets of guests.</summary>
    public string BusFolder { get; init; } = "/run/libvirt/qemu/dbus";

    /// <summary>What QEMU does with deprecated things: none, omit, reject, crash; null for nothing.</summary>
    public string? DeprecationBehavior { get; init; }

    /// <summary>Whether features that are going to vanish stay in the processors of guests with mode host-model, when their definition does not say; null: nothing is said.</summary>
    public bool? DeprecatedCpuFeatures { get; init; }

    /// <summary>How much gluster's library logs for QEMU, 0 to 9.</summary>
    public uint GlusterDebugLevel { get; init; } = 4;

    /// <summary>Variables of the daemon that guests get unchanged, when they are set: PATH, LD_LIBRARY_PATH, USER, LOGNAME, TMPDIR ...</summary>
    public IReadOnlyDictionary<string, string> Inherited { get; init; } = new Dictionary<string, string>();

    /// <summary>TLS of disks on NBD servers.</summary>
    public TlsSettings NbdTls { get; init; } = new("/etc/pki/libvirt-nbd");

    /// <summary>Folder of the sockets of passt.</summary>
    public string PasstFolder { get; init; } = "/run/libvirt/qemu/passt";

    /// <summary>nbdkit serves images of some protocols; null when qemu.conf does not want it or it is not there.</summary>
    public NbdkitSupport? Nbdkit { get; init; }

    /// <summary>The guest's own folder: "domain-7-name", the name cut so that sockets in it stay short enough.</summary>
    public string GuestFolder(int id, string name) => $"{LibraryFolder}/domain-{id}-{GuestNames.Short(name)}";

    /// <summary>Folder of a guest in a mount of hugetlbfs; null when none has pages of this size.</summary>
    /// <param name="size">KiB.</param>
    /// <param name="id">The guest's number.</param>
    /// <param name="name">The guest's name.</param>
    public string? HugePagesFolder(ulong size, int id, string name)
    {
        foreach (var (page, path) in HugePageMounts)
            if (page == size)
                return $"{path}/libvirt/qemu/{id}-{GuestNames.Short(name)}";
        return null;
    }

    /// <summary>Socket of the D-Bus that a guest's display is on.</summary>
    public string BusSocket(int id, string name) => $"{BusFolder}/{id}-{GuestNames.Short(name)}-dbus.sock";

    /// <summary>Folder of the files that a guest's memory is in.</summary>
    public string MemoryFolder(int id, string name) => $"{MemoryBackingFolder}/{id}-{GuestNames.Short(name)}";
}
