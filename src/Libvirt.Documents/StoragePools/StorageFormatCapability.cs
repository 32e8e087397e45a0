namespace Libvirt.Documents.StoragePools;

/// <summary>Formats (<c>poolOptions</c>, <c>volOptions</c>).</summary>
[XmlType]
public sealed partial class StorageFormatCapability
{
    /// <summary>The one that is meant when none is named.</summary>
    [XmlElement("defaultFormat", Attribute = "type")]
    public string? Default { get; set; }

    /// <summary>All of them.</summary>
    [XmlElement("enum", Paired = true)]
    public CapabilityValues? Formats { get; set; }
}
