namespace Libvirt.Documents.Domains;

/// <summary>Place in the order of booting (<c>boot</c>).</summary>
[XmlType]
public sealed partial class DeviceBoot
{
    /// <summary>Starts at 1.</summary>
    [XmlAttribute("order", Required = true, NonZero = true, Data = "%positive")]
    public uint Order { get; set; }

    /// <summary>1 to 8 characters, s390.</summary>
    [XmlAttribute("loadparm", Data = "/[a-zA-Z0-9.\\s]{1,8}/")]
    public string? LoadParameter { get; set; }
}
