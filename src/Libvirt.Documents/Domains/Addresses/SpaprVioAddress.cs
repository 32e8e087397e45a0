namespace Libvirt.Documents.Domains;

/// <summary>A register of the pSeries virtual bus.</summary>
[XmlType]
public sealed partial class SpaprVioAddress : DeviceAddress
{
    /// <summary>Attribute <c>reg</c>.</summary>
    [XmlAttribute("reg", Hex = 8, Data = "/(0x)?[0-9a-fA-F]{1,8}/")]
    public ulong? Register { get; set; }
}
