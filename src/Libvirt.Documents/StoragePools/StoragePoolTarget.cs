namespace Libvirt.Documents.StoragePools;

/// <summary>Where the pool is on the host (<c>target</c>).</summary>
[XmlType]
[XmlSchema("path & permissions?", Name = "Full")]
public sealed partial class StoragePoolTarget
{
    /// <summary>Element <c>path</c>.</summary>
    [XmlElement("path", Omit = "", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Element <c>permissions</c>.</summary>
    [XmlElement("permissions", OmitEmpty = true)]
    public StoragePermissions? Permissions { get; set; }
}
