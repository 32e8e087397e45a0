namespace Libvirt.Documents.Domains;

/// <summary>NUMA cells of the guest (<c>numa</c>).</summary>
[XmlType]
public sealed partial class CpuNuma
{
    /// <summary>Element <c>cell</c>.</summary>
    [XmlElement("cell", Needed = true)]
    [GuestAbi("NUMA node")]
    public List<NumaCell> Cells { get; set; } = [];

    /// <summary>Element <c>interconnects</c>.</summary>
    [XmlElement("interconnects", OmitEmpty = true)]
    public NumaInterconnects? Interconnects { get; set; }
}
