namespace Libvirt.Documents.StoragePools;

/// <summary>What is done when the pool is refreshed (<c>refresh</c>).</summary>
[XmlType]
public sealed partial class StoragePoolRefresh
{
    /// <summary>Element <c>volume</c>.</summary>
    [XmlElement("volume", OmitEmpty = true)]
    public StoragePoolRefreshVolume? Volume { get; set; }
}
