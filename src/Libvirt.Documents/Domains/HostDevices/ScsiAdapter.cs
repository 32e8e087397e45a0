namespace Libvirt.Documents.Domains;

/// <summary>SCSI adapter of the host (<c>adapter</c>).</summary>
[XmlType]
[XmlSchema("""
    (@type='scsi_host'? & (@name | parentaddr { @unique_id=%positive? & address { ^Domains.HostDeviceAddress:Pci } }))
    | (@type='fc_host' & @parent=text? & @managed=%yesNo? & @parent_wwnn=%wwn? & @parent_wwpn=%wwn? & @parent_fabric_wwn=%wwn? & @wwnn=%wwn & @wwpn=%wwn)
    """)]
public sealed partial class ScsiAdapter
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Needed = false)]
    public string Name { get; set; } = "";
}
