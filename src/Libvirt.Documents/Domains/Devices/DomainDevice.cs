namespace Libvirt.Documents.Domains;

/// <summary>What all devices have: alias, address, boot order.</summary>
[XmlType]
public abstract partial class DomainDevice
{
    /// <summary>Part of this element.</summary>
    [XmlInline]
    public DeviceInfo Info { get; set; } = new();
}
