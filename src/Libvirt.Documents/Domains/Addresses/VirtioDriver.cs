namespace Libvirt.Documents.Domains;

/// <summary>Driver of a virtio device (<c>driver</c>).</summary>
[XmlType]
public sealed partial class VirtioDriver
{
    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();
}
