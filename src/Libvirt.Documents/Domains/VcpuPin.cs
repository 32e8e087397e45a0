namespace Libvirt.Documents.Domains;

/// <summary>Host CPUs of a virtual CPU (<c>vcpupin</c>).</summary>
[XmlType]
public sealed partial class VcpuPin
{
    /// <summary>Attribute <c>vcpu</c>.</summary>
    [XmlAttribute("vcpu", Required = true, Data = "digits[0..65535]")]
    public uint Vcpu { get; set; }

    /// <summary>Attribute <c>cpuset</c>.</summary>
    [XmlAttribute("cpuset", Required = true, Missing = "missing cpuset for vcpupin", MissingCode = ErrorNumber.InternalError)]
    public CpuSet CpuSet { get; set; } = Libvirt.Documents.CpuSet.Empty;
}
