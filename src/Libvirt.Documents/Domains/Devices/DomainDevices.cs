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
    [GuestAbi("domain disk")]
    public List<Disk> Disks { get; set; } = [];

    /// <summary>Element <c>controller</c>.</summary>
    [XmlElement("controller")]
    [GuestAbi("domain controller")]
    public List<Controller> Controllers { get; set; } = [];

    /// <summary>Element <c>lease</c>.</summary>
    [XmlElement("lease")]
    public List<Lease> Leases { get; set; } = [];

    /// <summary>Element <c>filesystem</c>.</summary>
    [XmlElement("filesystem")]
    [GuestAbi("domain filesystem")]
    public List<FileSystem> FileSystems { get; set; } = [];

    /// <summary>Element <c>interface</c>.</summary>
    [XmlElement("interface")]
    [GuestAbi("domain net card")]
    public List<Interface> Interfaces { get; set; } = [];

    /// <summary>Element <c>smartcard</c>.</summary>
    [XmlElement("smartcard")]
    [GuestAbi("domain smartcard")]
    public List<SmartCard> SmartCards { get; set; } = [];

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial")]
    [GuestAbi("domain serial port")]
    public List<SerialDevice> Serials { get; set; } = [];

    /// <summary>Element <c>parallel</c>.</summary>
    [XmlElement("parallel")]
    [GuestAbi("domain parallel port")]
    public List<ParallelDevice> Parallels { get; set; } = [];

    /// <summary>Element <c>console</c>.</summary>
    [XmlElement("console")]
    [GuestAbi("domain console")]
    public List<ConsoleDevice> Consoles { get; set; } = [];

    /// <summary>Element <c>channel</c>.</summary>
    [XmlElement("channel")]
    [GuestAbi("domain channel")]
    public List<ChannelDevice> Channels { get; set; } = [];

    /// <summary>Element <c>input</c>.</summary>
    [XmlElement("input", Custom = true)]
    [GuestAbi("domain input device")]
    public List<InputDevice> Inputs { get; set; } = [];

    /// <summary>Element <c>tpm</c>.</summary>
    [XmlElement("tpm")]
    [GuestAbi("domain TPM device")]
    public List<Tpm> Tpms { get; set; } = [];

    /// <summary>Element <c>graphics</c>.</summary>
    [XmlElement("graphics")]
    public List<Graphics> Graphics { get; set; } = [];

    /// <summary>Element <c>sound</c>.</summary>
    [XmlElement("sound")]
    [GuestAbi("domain sound card")]
    public List<SoundDevice> Sounds { get; set; } = [];

    /// <summary>Element <c>audio</c>.</summary>
    [XmlElement("audio")]
    public List<AudioBackend> Audios { get; set; } = [];

    /// <summary>Element <c>video</c>.</summary>
    [XmlElement("video")]
    [GuestAbi("domain video card")]
    public List<VideoDevice> Videos { get; set; } = [];

    /// <summary>Element <c>hostdev</c>.</summary>
    [XmlElement("hostdev")]
    [GuestAbi("domain host device")]
    public List<HostDevice> HostDevices { get; set; } = [];

    /// <summary>Element <c>redirdev</c>.</summary>
    [XmlElement("redirdev", Paired = true)]
    [GuestAbi("domain redirected devices")]
    public List<RedirectedDevice> RedirectedDevices { get; set; } = [];

    /// <summary>Element <c>redirfilter</c>.</summary>
    [XmlElement("redirfilter", Custom = true)]
    [GuestAbi("domain USB redirection filter")]
    public RedirectionFilter? RedirectionFilter { get; set; }

    /// <summary>Element <c>hub</c>.</summary>
    [XmlElement("hub")]
    [GuestAbi("domain hub device")]
    public List<Hub> Hubs { get; set; } = [];

    /// <summary>Element <c>watchdog</c>.</summary>
    [XmlElement("watchdog")]
    [GuestAbi("domain watchdog")]
    public List<Watchdog> Watchdogs { get; set; } = [];

    /// <summary>Element <c>memballoon</c>.</summary>
    [XmlElement("memballoon", Custom = true)]
    [GuestAbi("domain memory balloon")]
    public MemoryBalloon? MemoryBalloon { get; set; }

    /// <summary>Element <c>rng</c>.</summary>
    [XmlElement("rng")]
    [GuestAbi("domain RNG device")]
    public List<RandomGenerator> RandomGenerators { get; set; } = [];

    /// <summary>Element <c>nvram</c>.</summary>
    [XmlElement("nvram", Custom = true)]
    [GuestAbi("domain NVRAM device")]
    public NvramDevice? Nvram { get; set; }

    /// <summary>Element <c>panic</c>.</summary>
    [XmlElement("panic", Custom = true)]
    [GuestAbi("domain panic device")]
    public List<PanicDevice> Panics { get; set; } = [];

    /// <summary>Element <c>shmem</c>.</summary>
    [XmlElement("shmem")]
    [GuestAbi("domain shared memory device")]
    public List<SharedMemory> SharedMemories { get; set; } = [];

    /// <summary>Element <c>memory</c>.</summary>
    [XmlElement("memory")]
    [GuestAbi("domain memory device")]
    public List<MemoryDevice> Memories { get; set; } = [];

    /// <summary>Element <c>iommu</c>.</summary>
    [XmlElement("iommu")]
    [GuestAbi("domain IOMMU device")]
    public List<IommuDevice> Iommus { get; set; } = [];

    /// <summary>Element <c>vsock</c>.</summary>
    [XmlElement("vsock", Custom = true)]
    [GuestAbi("domain vsock")]
    public VsockDevice? Vsock { get; set; }

    /// <summary>Element <c>crypto</c>.</summary>
    [XmlElement("crypto")]
    [GuestAbi("domain crypto device")]
    public List<CryptoDevice> Cryptos { get; set; } = [];

    /// <summary>Element <c>pstore</c>.</summary>
    [XmlElement("pstore", Custom = true)]
    public PersistentStore? PersistentStore { get; set; }
}
