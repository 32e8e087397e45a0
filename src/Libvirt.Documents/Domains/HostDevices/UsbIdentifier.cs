namespace Libvirt.Documents.Domains;

/// <summary>Number of a vendor or product (<c>vendor</c>, <c>product</c>).</summary>
[XmlType]
public sealed partial class UsbIdentifier
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", Hex = 4, Required = true, Data = "%usbId")]
    public uint Id { get; set; }
}
