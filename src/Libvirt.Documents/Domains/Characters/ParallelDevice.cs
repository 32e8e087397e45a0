namespace Libvirt.Documents.Domains;

/// <summary>A parallel port (<c>parallel</c>).</summary>
[XmlType]
public sealed partial class ParallelDevice : CharDevice
{
    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target")]
    public ParallelTarget Target { get; set; } = new();
}
