namespace Libvirt.Documents.NodeDevices;

/// <summary>A SCSI target.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class ScsiTargetCapability : NodeCapability
{
    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Required = true, Missing = "no target name supplied for '{1}'", MissingCode = ErrorNumber.InternalError)]
    public string Target { get; set; } = "";

    /// <summary>What it is or has beyond that, in native's order.</summary>
    [XmlElement("capability", Custom = true)]
    public List<NodeSubcapability> Capabilities { get; set; } = [];
}
