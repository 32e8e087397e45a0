namespace Libvirt.Documents.Domains;

/// <summary>Identifiers of a PCI function on s390 (<c>zpci</c>).</summary>
[XmlType]
public sealed partial class ZpciAddress
{
    /// <summary>Attribute <c>uid</c>.</summary>
    [XmlAttribute("uid", Hex = 4, Data = "%uint16")]
    public uint? Uid { get; set; }

    /// <summary>Attribute <c>fid</c>.</summary>
    [XmlAttribute("fid", Hex = 8)]
    public uint? Fid { get; set; }
}
