namespace Libvirt.Documents.Domains;

/// <summary>System management mode (<c>smm</c>).</summary>
[XmlType]
public sealed partial class SmmFeature
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true)]
    public bool? State { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("tseg", Custom = true, Data = "%scaled")]
    public ulong? Tseg { get; set; }
}
