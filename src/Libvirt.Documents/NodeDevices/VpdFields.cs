namespace Libvirt.Documents.NodeDevices;

/// <summary>Fields of one kind (<c>fields</c>).</summary>
[XmlType]
public sealed partial class VpdFields
{
    /// <summary>Attribute <c>access</c>.</summary>
    [XmlAttribute("access", Required = true, Invalid = "Unsupported VPD field access type '{0}'", InvalidCode = ErrorNumber.XmlError)]
    public VpdAccess Access { get; set; }

    /// <summary>Element <c>change_level</c>.</summary>
    [XmlElement("change_level", Omit = "", Data = "/.{0,255}/")]
    public string? ChangeLevel { get; set; }

    /// <summary>Element <c>manufacture_id</c>.</summary>
    [XmlElement("manufacture_id", Omit = "", Data = "/.{0,255}/")]
    public string? ManufactureId { get; set; }

    /// <summary>Element <c>part_number</c>.</summary>
    [XmlElement("part_number", Omit = "", Data = "/.{0,255}/")]
    public string? PartNumber { get; set; }

    /// <summary>Element <c>serial_number</c>.</summary>
    [XmlElement("serial_number", Omit = "", Data = "/.{0,255}/")]
    public string? SerialNumber { get; set; }

    /// <summary>Element <c>asset_tag</c>.</summary>
    [XmlElement("asset_tag", Omit = "", Data = "/.{0,255}/")]
    public string? AssetTag { get; set; }

    /// <summary>Element <c>vendor_field</c>.</summary>
    [XmlElement("vendor_field")]
    public List<VpdField> VendorFields { get; set; } = [];

    /// <summary>Element <c>system_field</c>.</summary>
    [XmlElement("system_field")]
    public List<VpdField> SystemFields { get; set; } = [];
}
