namespace Libvirt.Documents.Domains;

/// <summary>Huge pages for some NUMA nodes (<c>page</c>).</summary>
[XmlType]
[XmlSchema("... & @unit=%unit?")]
public sealed partial class HugePage
{
    /// <summary>KiB.</summary>
    [XmlAttribute("size", Custom = true, Needed = true)]
    public ulong Size { get; set; }

    /// <summary>Attribute <c>nodeset</c>.</summary>
    [XmlAttribute("nodeset")]
    public CpuSet? NodeSet { get; set; }
}
