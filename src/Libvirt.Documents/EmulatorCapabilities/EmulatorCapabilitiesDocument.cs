using Libvirt.Documents.DomainCapabilities;
using Libvirt.Documents.EmulatorCapabilities;

namespace Libvirt.Documents;

/// <summary>What a QEMU binary can do (<c>qemuCaps</c>), the file in which libvirt keeps it.</summary>
[XmlDocument("qemuCaps", ErrorDomain.Qemu, Schema = "")]
public sealed partial class EmulatorCapabilitiesDocument
{
    /// <summary>Path of the binary.</summary>
    [XmlElement("emulator")]
    public string? Emulator { get; set; }

    /// <summary>Change time of the binary, in seconds after 1970.</summary>
    [XmlElement("qemuctime")]
    public long? EmulatorTime { get; set; }

    /// <summary>Modification time of the folder of QEMU's modules, in seconds after 1970; absent when there is none.</summary>
    [XmlElement("qemumoddirmtime", Omit = 0L)]
    public long? ModulesTime { get; set; }

    /// <summary>Change time of libvirt's library, in seconds after 1970.</summary>
    [XmlElement("selfctime")]
    public long? LibraryTime { get; set; }

    /// <summary>Version of libvirt: major * 1000000 + minor * 1000 + micro.</summary>
    [XmlElement("selfvers")]
    public ulong? LibraryVersion { get; set; }

    /// <summary>Capabilities that are there.</summary>
    [XmlElement("flag", Attribute = "name")]
    public List<string> Flags { get; set; } = [];

    /// <summary>Version of QEMU: major * 1000000 + minor * 1000 + micro.</summary>
    [XmlElement("version")]
    public uint? Version { get; set; }

    /// <summary>Version of the host's microcode.</summary>
    [XmlElement("microcodeVersion")]
    public uint? MicrocodeVersion { get; set; }

    /// <summary>Which processor the host has.</summary>
    [XmlElement("hostCPUSignature")]
    public string? HostCpuSignature { get; set; }

    /// <summary>What QEMU's package adds to the version.</summary>
    [XmlElement("package")]
    public string? Package { get; set; }

    /// <summary>Release and version of the kernel.</summary>
    [XmlElement("kernelVersion")]
    public string? KernelVersion { get; set; }

    /// <summary>Architecture of its guests, by libvirt's name.</summary>
    [XmlElement("arch")]
    public string? Architecture { get; set; }

    /// <summary>What depends on the accelerator: the host's processor, models, machines; those of one accelerator after the other.</summary>
    [XmlChoice]
    public List<AcceleratorEntry> Entries { get; set; } = [];

    /// <summary>Interrupt controllers of ARM.</summary>
    [XmlElement("gic")]
    public List<EmulatorGic> Gics { get; set; } = [];

    /// <summary>AMD's secure encrypted virtualization; null when the host has none.</summary>
    [XmlElement("sev")]
    public EmulatorSev? Sev { get; set; }

    /// <summary>Intel's enclaves; null when the host has none.</summary>
    [XmlElement("sgx")]
    public CapabilitySgx? Sgx { get; set; }

    /// <summary>What of Hyper-V guests can be shown; null when unknown.</summary>
    [XmlElement("hypervCapabilities")]
    public EmulatorHyperV? HyperV { get; set; }

    /// <summary>Whether the host's KVM runs hypervisors as guests.</summary>
    [XmlElement("kvmSupportsNesting")]
    public bool KvmSupportsNesting { get; set; }

    /// <summary>Whether the host's KVM runs secure guests.</summary>
    [XmlElement("kvmSupportsSecureGuest")]
    public bool KvmSupportsSecureGuest { get; set; }
}
