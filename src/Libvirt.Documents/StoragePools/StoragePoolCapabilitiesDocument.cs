using Libvirt.Documents.StoragePools;

namespace Libvirt.Documents;

/// <summary>Which types of storage pools can be used, and with what formats (<c>storagepoolCapabilities</c>).</summary>
[XmlDocument("storagepoolCapabilities", ErrorDomain.Capabilities, Schema = "storagepoolcaps")]
public sealed partial class StoragePoolCapabilitiesDocument
{
    /// <summary>All types, whether they can be used or not.</summary>
    [XmlElement("pool", Paired = true)]
    public List<StoragePoolCapability> Pools { get; set; } = [];
}
