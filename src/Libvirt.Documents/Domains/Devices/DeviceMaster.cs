namespace Libvirt.Documents.Domains;

/// <summary>Master of a USB controller (<c>master</c>).</summary>
[XmlType]
public sealed partial class DeviceMaster
{
    /// <summary>Attribute <c>startport</c>.</summary>
    [XmlAttribute("startport", Needed = true, Data = "%usbPort")]
    public uint StartPort { get; set; }
}
