namespace Libvirt.Documents.Domains;

/// <summary>All devices (<c>devices</c>), in the order in which they are written.</summary>
[XmlType]
[XmlSchema("disk | controller | lease | filesystem | interface | input | sound | audio | hostdev | graphics | video | console | parallel | serial | channel | smartcard | hub | redirdev | redirfilter | rng | tpm | shmem | memory | watchdog | memballoon | nvram | panic | iommu | vsock", Name = "Device")]
public sealed partial class DomainDevices
{
    /// <summary>Element <c>emulator</c>.</summary>
    [XmlElement("emulator", Data = "%absolutePath")]
    public string? Emulator { get; set; }

    /// <summary>Element <c>disk</c>.</summary>
    [XmlElement("disk")]
    public List<Disk> Disks { get; set; } = [];

    /// <summary>Element <c>controller</c>.</summary>
    [XmlElement("controller")]
    public List<Controller> Controllers { get; set; } = [];

    /// <summary>Element <c>lease</c>.</summary>
    [XmlElement("lease")]
    public List<Lease> Leases { get; set; } = [];

    /// <summary>Element <c>filesystem</c>.</summary>
    [XmlElement("filesystem")]
    public List<FileSystem> FileSystems { get; set; } = [];

    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface")]
    public List<Interface> Interfaces { get; set; } = [];

    /// <summary>Element <c>smartcard</c>.</summary>
    [XmlElement("smartcard")]
    public List<SmartCard> SmartCards { get; set; } = [];

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial")]
    public List<SerialDevice> Serials { get; set; } = [];

    /// <summary>Element <c>parallel</c>.</summary>
    [XmlElement("parallel")]
    public List<ParallelDevice> Parallels { get; set; } = [];

    /// <summary>Element <c>console</c>.</summary>
    [XmlElement("console")]
    public List<ConsoleDevice> Consoles { get; set; } = [];

    /// <summary>Element <c>channel</c>.</summary>
    [XmlElement("channel")]
    public List<ChannelDevice> Channels { get; set; } = [];

    /// <summary>Element <c>input</c>.</summary>
    [XmlElement("input", Custom = true)]
    public List<InputDevice> Inputs { get; set; } = [];

    /// <summary>Element <c>tpm</c>.</summary>
    [XmlElement("tpm")]
    public List<Tpm> Tpms { get; set; } = [];

    /// <summary>Element <c>graphics</c>.</summary>
    [XmlElement("graphics")]
    public List<Graphics> Graphics { get; set; } = [];

    /// <summary>Element <c>sound</c>.</summary>
    [XmlElement("sound")]
    public List<SoundDevice> Sounds { get; set; } = [];

    /// <summary>Element <c>audio</c>.</summary>
    [XmlElement("audio")]
    public List<AudioBackend> Audios { get; set; } = [];

    /// <summary>Element <c>video</c>.</summary>
    [XmlElement("video")]
    public List<VideoDevice> Videos { get; set; } = [];

    /// <summary>Element <c>hostdev</c>.</summary>
    [XmlElement("hostdev")]
    public List<HostDevice> HostDevices { get; set; } = [];

    /// <summary>Element <c>redirdev</c>.</summary>
    [XmlElement("redirdev", Paired = true)]
    public List<RedirectedDevice> RedirectedDevices { get; set; } = [];

    /// <summary>Element <c>redirfilter</c>.</summary>
    [XmlElement("redirfilter", Custom = true)]
    public RedirectionFilter? RedirectionFilter { get; set; }

    /// <summary>Element <c>hub</c>.</summary>
    [XmlElement("hub")]
    public List<Hub> Hubs { get; set; } = [];

    /// <summary>Element <c>watchdog</c>.</summary>
    [XmlElement("watchdog")]
    public List<Watchdog> Watchdogs { get; set; } = [];

    /// <summary>Element <c>memballoon</c>.</summary>
    [XmlElement("memballoon", Custom = true)]
    public MemoryBalloon? MemoryBalloon { get; set; }

    /// <summary>Element <c>rng</c>.</summary>
    [XmlElement("rng")]
    public List<RandomGenerator> RandomGenerators { get; set; } = [];

    /// <summary>Element <c>nvram</c>.</summary>
    [XmlElement("nvram", Custom = true)]
    public NvramDevice? Nvram { get; set; }

    /// <summary>Element <c>panic</c>.</summary>
    [XmlElement("panic", Custom = true)]
    public List<PanicDevice> Panics { get; set; } = [];

    /// <summary>Element <c>shmem</c>.</summary>
    [XmlElement("shmem")]
    public List<SharedMemory> SharedMemories { get; set; } = [];

    /// <summary>Element <c>memory</c>.</summary>
    [XmlElement("memory")]
    public List<MemoryDevice> Memories { get; set; } = [];

    /// <summary>Element <c>iommu</c>.</summary>
    [XmlElement("iommu")]
    public List<IommuDevice> Iommus { get; set; } = [];

    /// <summary>Element <c>vsock</c>.</summary>
    [XmlElement("vsock", Custom = true)]
    public VsockDevice? Vsock { get; set; }

    /// <summary>Element <c>crypto</c>.</summary>
    [XmlElement("crypto")]
    public List<CryptoDevice> Cryptos { get; set; } = [];

    /// <summary>Element <c>pstore</c>.</summary>
    [XmlElement("pstore", Custom = true)]
    public PersistentStore? PersistentStore { get; set; }
}
