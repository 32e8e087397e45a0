namespace Libvirt.Documents.StoragePools;

/// <summary>A server (<c>host</c>).</summary>
[XmlType]
public sealed partial class StoragePoolHost
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "missing storage pool host name", Data = "%ipAddress | %hostName")]
    public string Name { get; set; } = "";

    /// <summary>0 for the protocol's usual port.</summary>
    [XmlAttribute("port", Omit = 0, Data = "%port")]
    public int Port { get; set; }
}
