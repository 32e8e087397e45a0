namespace Libvirt.Documents.Domains;

/// <summary>Host CPUs of an I/O thread (<c>iothreadpin</c>).</summary>
[XmlType]
public sealed partial class IoThreadPin
{
    /// <summary>Attribute <c>iothread</c>.</summary>
    [XmlAttribute("iothread", Required = true, NonZero = true)]
    public uint IoThread { get; set; }

    /// <summary>Attribute <c>cpuset</c>.</summary>
    [XmlAttribute("cpuset", Required = true, Missing = "missing cpuset for iothreadpin", MissingCode = ErrorNumber.InternalError)]
    public CpuSet CpuSet { get; set; } = Libvirt.Documents.CpuSet.Empty;
}
