namespace Libvirt.Documents.Domains;

/// <summary>A parallel port (<c>parallel</c>).</summary>
[XmlType]
public sealed partial class ParallelDevice : CharDevice
{
    /// <summary>The host side.</summary>
    [XmlInline]
    public override CharBackend Backend { get; set; } = new();

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target")]
    [GuestAbi("parallel target")]
    public ParallelTarget Target { get; set; } = new();
}
