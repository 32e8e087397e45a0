namespace Libvirt.Documents;

/// <summary>A server (<c>host</c>).</summary>
[XmlType]
[XmlSchema("(@transport=('tcp' | 'rdma')? & @name & @port?) | (@transport='unix' & @socket)")]
public sealed partial class StorageHost
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Data = "%port | %unsignedInt")]
    public string? Port { get; set; }

    /// <summary>Attribute <c>transport</c>.</summary>
    [XmlAttribute("transport", When = nameof(IsNotTcp))]
    public StorageTransport? Transport { get; set; }

    /// <summary>Attribute <c>socket</c>.</summary>
    [XmlAttribute("socket", Data = "%absolutePath")]
    public string? Socket { get; set; }
}
