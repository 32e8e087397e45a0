namespace Libvirt.Documents.Domains;

/// <summary>A place on a disk controller.</summary>
[XmlType]
public sealed partial class DriveAddress : DeviceAddress
{
    /// <summary>Attribute <c>controller</c>.</summary>
    [XmlAttribute("controller", Data = "%upTo2")]
    [GuestAbi("device drive address controller")]
    public uint Controller { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Data = "%upTo2")]
    [GuestAbi("device drive address bus")]
    public uint Bus { get; set; }

    /// <summary>Attribute <c>target</c>.</summary>
    [XmlAttribute("target", Data = "%upTo2")]
    public uint Target { get; set; }

    /// <summary>Attribute <c>unit</c>.</summary>
    [XmlAttribute("unit", Data = "/[0-9]{1,5}/")]
    [GuestAbi("device drive address unit")]
    public uint Unit { get; set; }
}
