namespace Libvirt.Documents.HostCapabilities;

/// <summary>The processor of the host (<c>cpu</c>).</summary>
[XmlType]
public sealed partial class CapabilityCpu
{
    /// <summary>Element <c>arch</c>.</summary>
    [XmlElement("arch", Needed = true, Data = "%architecture")]
    public string? Architecture { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model")]
    public string? Model { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor")]
    public string? Vendor { get; set; }

    /// <summary>Version of the microcode.</summary>
    [XmlElement("microcode", Attribute = "version", Data = "%positive")]
    public uint? Microcode { get; set; }

    /// <summary>Element <c>signature</c>.</summary>
    [XmlElement("signature")]
    public CpuSignature? Signature { get; set; }

    /// <summary>Element <c>counter</c>.</summary>
    [XmlElement("counter")]
    public CpuCounter? Counter { get; set; }

    /// <summary>Element <c>topology</c>.</summary>
    [XmlElement("topology")]
    public CpuTopology? Topology { get; set; }

    /// <summary>Element <c>maxphysaddr</c>.</summary>
    [XmlElement("maxphysaddr")]
    public CpuAddressSize? AddressSize { get; set; }

    /// <summary>Features beyond those of the model.</summary>
    [XmlElement("feature")]
    public List<CapabilityName> Features { get; set; } = [];

    /// <summary>Features of old kinds of capabilities, each an element: pae, nonpae.</summary>
    [XmlElement("features", Custom = true, Schema = "features { pae { empty }? & nonpae { empty }? & svm { empty }? & vmx { empty }? }")]
    public List<string> Flags { get; set; } = [];

    /// <summary>Element <c>pages</c>.</summary>
    [XmlElement("pages")]
    public List<CpuPageSize> Pages { get; set; } = [];
}
