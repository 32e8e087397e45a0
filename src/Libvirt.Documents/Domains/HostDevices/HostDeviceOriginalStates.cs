namespace Libvirt.Documents.Domains;

/// <summary>How a PCI device was before the guest got it (<c>origstates</c>).</summary>
[XmlType]
public sealed partial class HostDeviceOriginalStates
{
    /// <summary>It was bound to the driver for guests by libvirt.</summary>
    [XmlElement("unbind")]
    public bool Unbind { get; set; }

    /// <summary>The slot is to be given back.</summary>
    [XmlElement("removeslot")]
    public bool RemoveSlot { get; set; }

    /// <summary>The host looks for its driver again.</summary>
    [XmlElement("reprobe")]
    public bool Reprobe { get; set; }
}
