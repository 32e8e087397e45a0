namespace Libvirt.Documents.Domains;

/// <summary>Memory shared between guests (<c>shmem</c>).</summary>
[XmlType]
public sealed partial class SharedMemory : DomainDevice
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "shmem element must contain 'name' attribute", Data = "/[^\\/]*/")]
    [GuestAbi("shared memory name")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>role</c>.</summary>
    [XmlAttribute("role", Custom = true)]
    public SharedMemoryRole? Role { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", Attribute = "type")]
    [GuestAbi("shared memory model")]
    public SharedMemoryModel? Model { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("size", Custom = true, Data = "%scaled")]
    [GuestAbi("shared memory size")]
    public ulong? Size { get; set; }

    /// <summary>Element <c>server</c>.</summary>
    [XmlElement("server")]
    public SharedMemoryServer? Server { get; set; }

    /// <summary>Element <c>msi</c>.</summary>
    [XmlElement("msi")]
    [GuestAbi("shared memory MSI configuration")]
    public SharedMemoryInterrupts? Msi { get; set; }
}
