using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

/// <summary>A virtual machine or container (<c>domain</c>).</summary>
[XmlDocument("domain", ErrorDomain.Domain)]
[XmlSchema("""
    qemu:commandline { qemu:arg { @value=text }* & qemu:env { @name=/[a-zA-Z0-9_]+/ & @value=text? }* }*
    & qemu:capabilities { qemu:add { @capability=text }* & qemu:del { @capability=text }* }?
    & qemu:override { qemu:device { @alias=text & qemu:frontend { qemu:property { @name=text & (@type='remove' | (@type=('unsigned' | 'signed' | 'bool' | 'string') & @value=text)) }* }? }* }?
    & qemu:deprecation { @behavior=('none' | 'omit' | 'reject' | 'crash') }?
    & lxc:namespace { lxc:sharenet { @type=('netns' | 'name' | 'pid') & @value=text }? & lxc:shareipc { @type=('name' | 'pid') & @value=text }? & lxc:shareuts { @type=('name' | 'pid') & @value=text }? }?
    & xen:commandline { xen:arg { @value=text }* }?
    & bhyve:commandline { bhyve:arg { @value=text }* }?
    & vmware:datacenterpath { text }?
    """, Name = "Extensions")]
public sealed partial class DomainDocument
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Missing = "missing domain type attribute", MissingCode = ErrorNumber.InternalError, Invalid = "invalid domain type {0}")]
    [GuestAbi("domain virt type")]
    public DomainType Type { get; set; }

    /// <summary>Number of the running guest; only in the live view.</summary>
    [XmlAttribute("id", Live = true, Data = "%unsignedInt")]
    public int? Id { get; set; }

    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Needed = true, Data = "%title")]
    public string Name { get; set; } = "";

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", Invalid = "malformed uuid element", InvalidCode = ErrorNumber.InternalError, Data = "%uuid")]
    [GuestAbi("domain uuid")]
    public Uuid? Uuid { get; set; }

    /// <summary>Element <c>hwuuid</c>.</summary>
    [XmlElement("hwuuid", Invalid = "malformed hwuuid element", InvalidCode = ErrorNumber.InternalError)]
    public Uuid? HardwareUuid { get; set; }

    /// <summary>UUID that changes when the guest is rolled back; empty asks for a new one.</summary>
    [XmlElement("genid", Custom = true, Schema = "genid { %uuid | empty }")]
    [GuestAbi("domain genid")]
    public string? GenerationId { get; set; }

    /// <summary>Element <c>title</c>.</summary>
    [XmlElement("title", Data = "%title")]
    public string? Title { get; set; }

    /// <summary>Element <c>description</c>.</summary>
    [XmlElement("description")]
    public string? Description { get; set; }

    /// <summary>Element <c>metadata</c>.</summary>
    [XmlElement("metadata")]
    public XmlFragment? Metadata { get; set; }

    /// <summary>KiB that memory devices may fill; 0 for none.</summary>
    [XmlElement("maxMemory", Custom = true, Schema = "maxMemory { (@unit=%unit? & @slots=%unsignedInt?), %unsignedLong }")]
    [GuestAbi("domain maximum memory")]
    public ulong MaximumMemory { get; set; }

    /// <summary>KiB, with memory devices.</summary>
    [XmlElement("memory", Custom = true, Schema = "memory { (@unit=%unit? & @dumpCore=%onOff?), %unsignedLong }")]
    [GuestAbi("domain max memory")]
    public ulong Memory { get; set; }

    /// <summary>KiB that the balloon leaves.</summary>
    [XmlElement("currentMemory", Unit = "KiB")]
    [GuestAbi("domain current memory")]
    public ulong CurrentMemory { get; set; }

    /// <summary>Element <c>blkiotune</c>.</summary>
    [XmlElement("blkiotune", OmitEmpty = true)]
    public BlockTuning? BlockTuning { get; set; }

    /// <summary>Element <c>memtune</c>.</summary>
    [XmlElement("memtune", OmitEmpty = true)]
    public MemoryTuning? MemoryTuning { get; set; }

    /// <summary>Element <c>memoryBacking</c>.</summary>
    [XmlElement("memoryBacking", OmitEmpty = true)]
    public MemoryBacking? MemoryBacking { get; set; }

    /// <summary>Element <c>vcpu</c>.</summary>
    [XmlElement("vcpu")]
    [GuestAbi("domain vCPU")]
    public VirtualCpus Vcpus { get; set; } = new();

    /// <summary>Element <c>vcpu</c>.</summary>
    [XmlElement("vcpu", Wrapper = "vcpus")]
    public List<VirtualCpu> IndividualVcpus { get; set; } = [];

    /// <summary>Number of I/O threads.</summary>
    [XmlElement("iothreads", Omit = 0u, Invalid = "invalid iothreads count '{0}'", InvalidCode = ErrorNumber.XmlError)]
    [GuestAbi("domain iothreads count")]
    public uint IoThreads { get; set; }

    /// <summary>Element <c>iothread</c>.</summary>
    [XmlElement("iothread", Wrapper = "iothreadids")]
    public List<IoThread> IoThreadIds { get; set; } = [];

    /// <summary>Element <c>defaultiothread</c>.</summary>
    [XmlElement("defaultiothread", OmitEmpty = true)]
    public DefaultIoThread? DefaultIoThread { get; set; }

    /// <summary>Element <c>throttlegroup</c>.</summary>
    [XmlElement("throttlegroup", Wrapper = "throttlegroups")]
    public List<ThrottleGroup> ThrottleGroups { get; set; } = [];

    /// <summary>Element <c>cputune</c>.</summary>
    [XmlElement("cputune", OmitEmpty = true)]
    public CpuTuning? CpuTuning { get; set; }

    /// <summary>Element <c>numatune</c>.</summary>
    [XmlElement("numatune", OmitEmpty = true)]
    public NumaTuning? NumaTuning { get; set; }

    /// <summary>Element <c>resource</c>.</summary>
    [XmlElement("resource", OmitEmpty = true)]
    public ResourceGroup? Resource { get; set; }

    /// <summary>Element <c>sysinfo</c>.</summary>
    [XmlElement("sysinfo")]
    [GuestAbi("domain sysinfo")]
    public List<SystemInformation> SystemInformation { get; set; } = [];

    /// <summary>Element <c>bootloader</c>.</summary>
    [XmlElement("bootloader")]
    public string? Bootloader { get; set; }

    /// <summary>Element <c>bootloader_args</c>.</summary>
    [XmlElement("bootloader_args")]
    public string? BootloaderArguments { get; set; }

    /// <summary>Element <c>os</c>.</summary>
    [XmlElement("os")]
    [GuestAbi("domain OS")]
    public DomainOs Os { get; set; } = new();

    /// <summary>Element <c>idmap</c>.</summary>
    [XmlElement("idmap", OmitEmpty = true)]
    public IdMap? IdMap { get; set; }

    /// <summary>Element <c>features</c>.</summary>
    [XmlElement("features", OmitEmpty = true)]
    [GuestAbi("domain features")]
    public DomainFeatures? Features { get; set; }

    /// <summary>Element <c>cpu</c>.</summary>
    [XmlElement("cpu", OmitEmpty = true)]
    [GuestAbi("guest CPU")]
    public DomainCpu? Cpu { get; set; }

    /// <summary>Element <c>clock</c>.</summary>
    [XmlElement("clock")]
    [GuestAbi("domain clock")]
    public DomainClock Clock { get; set; } = new();

    /// <summary>Element <c>on_poweroff</c>.</summary>
    [XmlElement("on_poweroff", Invalid = "unknown on_poweroff action: {0}")]
    public LifecycleAction? OnPoweroff { get; set; }

    /// <summary>Element <c>on_reboot</c>.</summary>
    [XmlElement("on_reboot", Invalid = "unknown on_reboot action: {0}")]
    public LifecycleAction? OnReboot { get; set; }

    /// <summary>Element <c>on_crash</c>.</summary>
    [XmlElement("on_crash", Invalid = "unknown on_crash action: {0}")]
    public LifecycleAction? OnCrash { get; set; }

    /// <summary>Element <c>on_lockfailure</c>.</summary>
    [XmlElement("on_lockfailure", Invalid = "unknown on_lockfailure action: {0}")]
    public LockFailureAction? OnLockFailure { get; set; }

    /// <summary>Element <c>pm</c>.</summary>
    [XmlElement("pm", OmitEmpty = true)]
    public PowerManagement? PowerManagement { get; set; }

    /// <summary>Element <c>perf</c>.</summary>
    [XmlElement("perf", OmitEmpty = true)]
    public PerformanceEvents? PerformanceEvents { get; set; }

    /// <summary>Element <c>devices</c>.</summary>
    [XmlElement("devices", Paired = true)]
    [GuestAbi("devices")]
    public DomainDevices Devices { get; set; } = new();

    /// <summary>Element <c>seclabel</c>.</summary>
    [XmlElement("seclabel", When = nameof(ShowsSecurityLabels))]
    public List<Domains.SecurityLabel> SecurityLabels { get; set; } = [];

    /// <summary>Element <c>keywrap</c>.</summary>
    [XmlElement("keywrap", OmitEmpty = true)]
    public KeyWrap? KeyWrap { get; set; }

    /// <summary>Element <c>launchSecurity</c>.</summary>
    [XmlElement("launchSecurity")]
    public LaunchSecurity? LaunchSecurity { get; set; }

    /// <summary>Elements of drivers' namespaces, such as qemu:commandline.</summary>
    public DocumentExtensions Extensions { get; set; } = new();
}
