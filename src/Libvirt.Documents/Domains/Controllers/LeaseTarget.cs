namespace Libvirt.Documents.Domains;

/// <summary>File of a lease (<c>target</c>).</summary>
[XmlType]
public sealed partial class LeaseTarget
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Required = true, Missing = "Missing 'path' attribute to 'target' element for lease")]
    public string Path { get; set; } = "";

    /// <summary>Attribute <c>offset</c>.</summary>
    [XmlAttribute("offset", Omit = 0ul, Data = "%unsignedInt")]
    public ulong Offset { get; set; }
}
