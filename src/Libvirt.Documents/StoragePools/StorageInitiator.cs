namespace Libvirt.Documents.StoragePools;

/// <summary>Who we say we are (<c>initiator</c>).</summary>
[XmlType]
public sealed partial class StorageInitiator
{
    /// <summary>Qualified name.</summary>
    [XmlElement("iqn", Attribute = "name", Needed = true)]
    public string? Iqn { get; set; }
}
