namespace Libvirt.Documents.Domains;

/// <summary>Number and placement of virtual CPUs (<c>vcpu</c>).</summary>
[XmlType]
public sealed partial class VirtualCpus
{
    /// <summary>Attribute <c>placement</c>.</summary>
    [XmlAttribute("placement")]
    public VcpuPlacement? Placement { get; set; }

    /// <summary>Host CPUs.</summary>
    [XmlAttribute("cpuset", When = nameof(IsStatic))]
    public CpuSet? CpuSet { get; set; }

    /// <summary>Online ones; null for all.</summary>
    [XmlAttribute("current", When = nameof(IsPartial), Data = "digits[1..65535]")]
    public uint? Current { get; set; }

    /// <summary>The text of the element.</summary>
    [XmlText(Invalid = "maximum vcpus count must be an integer", InvalidCode = ErrorNumber.XmlError, Data = "digits[1..65535]")]
    [GuestAbi("domain vCPU max")]
    public uint Maximum { get; set; } = 1;
}
