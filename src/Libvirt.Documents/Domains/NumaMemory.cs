namespace Libvirt.Documents.Domains;

/// <summary>Nodes of all memory (<c>memory</c>).</summary>
[XmlType]
[XmlSchema("@mode? & ((@placement='static'? & @nodeset?) | @placement='auto')")]
public sealed partial class NumaMemory
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Invalid = "Unsupported NUMA memory tuning mode '{0}'")]
    public NumaMode? Mode { get; set; }

    /// <summary>Attribute <c>nodeset</c>.</summary>
    [XmlAttribute("nodeset")]
    public CpuSet? NodeSet { get; set; }

    /// <summary>Attribute <c>placement</c>.</summary>
    [XmlAttribute("placement", Invalid = "Unsupported NUMA memory placement mode '{0}'", When = nameof(IsAuto))]
    public VcpuPlacement? Placement { get; set; }
}
