namespace Libvirt.Documents.Domains;

/// <summary>A vsock device (<c>vsock</c>).</summary>
[XmlType]
public sealed partial class VsockDevice : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    [GuestAbi("vsock model")]
    public VirtioModel? Model { get; set; }

    /// <summary>Element <c>cid</c>.</summary>
    [XmlElement("cid", OmitEmpty = true)]
    public VsockCid? Cid { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true, AfterBase = true)]
    public VirtioDriver? Driver { get; set; }
}
