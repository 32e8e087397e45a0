namespace Libvirt.Documents.Domains;

/// <summary>A character device: serial, parallel, console, channel.</summary>
[XmlType]
public abstract partial class CharDevice : DomainDevice
{
    /// <summary>The host side.</summary>
    public abstract CharBackend Backend { get; set; }
}
