namespace Libvirt.Documents.HostCapabilities;

/// <summary>Processors of a cell (<c>cpus</c>).</summary>
[XmlType]
public sealed partial class CellCpus
{
    /// <summary>Attribute <c>num</c>.</summary>
    [XmlAttribute("num", Custom = true, Needed = true)]
    public uint Number => (uint)Cpus.Count;

    /// <summary>Element <c>cpu</c>.</summary>
    [XmlElement("cpu")]
    public List<CellCpu> Cpus { get; set; } = [];
}
