namespace Libvirt.Documents.Domains;

/// <summary>SCSI adapter of the host (<c>adapter</c>).</summary>
[XmlType]
public sealed partial class ScsiAdapter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Needed = false)]
    public string Name { get; set; } = "";
}
