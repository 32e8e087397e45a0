namespace Libvirt.Documents.Domains;

/// <summary>ACPI index and NUMA nodes (<c>acpi</c>).</summary>
[XmlType]
public sealed partial class DeviceAcpi
{
    /// <summary>Attribute <c>index</c>.</summary>
    [XmlAttribute("index", Omit = 0u, NonZero = true)]
    [GuestAbi("ACPI index")]
    public uint Index { get; set; }

    /// <summary>Attribute <c>nodeset</c>.</summary>
    [XmlAttribute("nodeset")]
    public CpuSet? NodeSet { get; set; }
}
