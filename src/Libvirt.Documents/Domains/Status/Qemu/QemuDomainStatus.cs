namespace Libvirt.Documents.Domains.Status.Qemu;

/// <summary>What QEMU's driver keeps about a running domain, beside the domain.</summary>
[XmlType]
public sealed partial class QemuDomainStatus : DomainPrivateData
{
    /// <summary>How the monitor is reached.</summary>
    [XmlElement("monitor")]
    public QemuMonitor? Monitor { get; set; }

    /// <summary>Owners of files are remembered and given back.</summary>
    [XmlElement("rememberOwner")]
    public bool RememberOwner { get; set; }

    /// <summary>Namespaces of the process.</summary>
    [XmlElement("namespaces", OmitEmpty = true)]
    public QemuProcessNamespaces? Namespaces { get; set; }

    /// <summary>Threads of virtual CPUs.</summary>
    [XmlElement("vcpu", Wrapper = "vcpus")]
    public List<QemuVcpuThread> Vcpus { get; set; } = [];

    /// <summary>What the emulator can do.</summary>
    [XmlElement("flag", Attribute = "name", Wrapper = "qemuCaps")]
    public List<string> Capabilities { get; set; } = [];

    /// <summary>State of the lock manager's leases.</summary>
    [XmlElement("lockstate")]
    public string? LockState { get; set; }

    /// <summary>The job that runs.</summary>
    [XmlElement("job")]
    public QemuJob? Job { get; set; }

    /// <summary>Aliases of the devices that the emulator has.</summary>
    [XmlElement("device", Attribute = "alias", Wrapper = "devices")]
    public List<string> Devices { get; set; } = [];

    /// <summary>Where the host was asked to place it.</summary>
    [XmlElement("numad")]
    public QemuPlacement? Placement { get; set; }

    /// <summary>Directory of files of this run.</summary>
    [XmlElement("libDir", Attribute = "path")]
    public string? LibraryDirectory { get; set; }

    /// <summary>Directory of channels' sockets.</summary>
    [XmlElement("channelTargetDir", Attribute = "path")]
    public string? ChannelDirectory { get; set; }

    /// <summary>Directory of files that back memory.</summary>
    [XmlElement("memoryBackingDir", Attribute = "path")]
    public string? MemoryDirectory { get; set; }

    /// <summary>The CPU as the document had it.</summary>
    [XmlElement("cpu")]
    public DomainCpu? OriginalCpu { get; set; }

    /// <summary>Output of character devices goes through the log daemon.</summary>
    [XmlElement("chardevStdioLogd")]
    public bool LogDaemon { get; set; }

    /// <summary>The message bus of the guest's display runs.</summary>
    [XmlElement("dbusDaemon")]
    public bool BusDaemon { get; set; }

    /// <summary>Whether a reboot of the guest keeps the process.</summary>
    [XmlElement("allowReboot", Attribute = "value")]
    public bool? AllowReboot { get; set; }

    /// <summary>The helper for persistent reservations runs.</summary>
    [XmlElement("prDaemon")]
    public bool ReservationDaemon { get; set; }

    /// <summary>Number of the last node of a block device.</summary>
    [XmlElement("nodename", Attribute = "index")]
    public uint NodeIndex { get; set; }

    /// <summary>Number of the last set of descriptors.</summary>
    [XmlElement("fdset", Attribute = "index")]
    public uint DescriptorSetIndex { get; set; }

    /// <summary>Block jobs.</summary>
    [XmlElement("blockjobs")]
    public QemuBlockJobs BlockJobs { get; set; } = new();

    /// <summary>Seconds to wait for the agent's answer; -2 for ever, -1 as usual.</summary>
    [XmlElement("agentTimeout")]
    public int AgentTimeout { get; set; } = -2;

    /// <summary>The backup that runs.</summary>
    [XmlElement("domainbackup", Wrapper = "backups")]
    public List<DomainBackupDocument> Backups { get; set; } = [];

    /// <summary>Drives whose medium is being changed, with the new medium; native knows no such list and passes over it.</summary>
    [XmlElement("disk", Wrapper = "mediumChanges")]
    public List<Disk> MediumChanges { get; set; } = [];

    /// <summary>How much memory the process could lock before the migration, in KiB; 0 when that was not changed.</summary>
    [XmlElement("preMigrationMemlock", Omit = 0ul)]
    public ulong LockLimitBeforeMigration { get; set; }
}
