namespace Libvirt.Documents.Domains;

/// <summary>Name of the initiator (<c>initiator</c>).</summary>
[XmlType]
public sealed partial class IscsiInitiator
{
    /// <summary>Element <c>iqn</c>.</summary>
    [XmlElement("iqn", Attribute = "name", Needed = true)]
    public string? Iqn { get; set; }
}
