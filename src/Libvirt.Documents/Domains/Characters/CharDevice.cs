namespace Libvirt.Documents.Domains;

/// <summary>A character device: serial, parallel, console, channel.</summary>
[XmlType]
public abstract partial class CharDevice : DomainDevice
{
    /// <summary>Part of this element.</summary>
    [XmlInline]
    public CharBackend Backend { get; set; } = new();
}
