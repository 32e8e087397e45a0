using Libvirt.Documents.DomainCapabilities;

namespace Libvirt.Documents;

/// <summary>What guests of an emulator, machine and virtualization can have (<c>domainCapabilities</c>).</summary>
[XmlDocument("domainCapabilities", ErrorDomain.Capabilities, Schema = "domaincaps")]
public sealed partial class DomainCapabilitiesDocument
{
    /// <summary>The emulator.</summary>
    [XmlElement("path", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Type of the domains, such as "kvm".</summary>
    [XmlElement("domain", Needed = true)]
    public string? Type { get; set; }

    /// <summary>Type of machine.</summary>
    [XmlElement("machine")]
    public string? Machine { get; set; }

    /// <summary>Element <c>arch</c>.</summary>
    [XmlElement("arch", Needed = true)]
    public string? Architecture { get; set; }

    /// <summary>Number of CPUs that a guest can have.</summary>
    [XmlElement("vcpu", Attribute = "max")]
    public uint? MaxVcpus { get; set; }

    /// <summary>Whether there are I/O threads.</summary>
    [XmlElement("iothreads", Attribute = "supported")]
    public bool? IoThreads { get; set; }

    /// <summary>Element <c>os</c>.</summary>
    [XmlElement("os")]
    public CapabilityOs? Os { get; set; }

    /// <summary>Element <c>cpu</c>.</summary>
    [XmlElement("cpu")]
    public DomainCapabilityCpu? Cpu { get; set; }

    /// <summary>Element <c>memoryBacking</c>.</summary>
    [XmlElement("memoryBacking")]
    public CapabilityGroup? MemoryBacking { get; set; }

    /// <summary>Element <c>devices</c>.</summary>
    [XmlElement("devices", Paired = true)]
    public CapabilityDevices? Devices { get; set; }

    /// <summary>Element <c>features</c>.</summary>
    [XmlElement("features")]
    public CapabilityFeatures? Features { get; set; }
}
