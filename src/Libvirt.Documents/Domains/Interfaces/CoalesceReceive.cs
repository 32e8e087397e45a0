namespace Libvirt.Documents.Domains;

/// <summary>Receiving (<c>rx</c>).</summary>
[XmlType]
public sealed partial class CoalesceReceive
{
    /// <summary>Element <c>frames</c>.</summary>
    [XmlElement("frames", OmitEmpty = true)]
    public CoalesceFrames? Frames { get; set; }
}
