namespace Libvirt.Documents.Domains;

/// <summary>Number of frames (<c>frames</c>).</summary>
[XmlType]
public sealed partial class CoalesceFrames
{
    /// <summary>Attribute <c>max</c>.</summary>
    [XmlAttribute("max", Omit = 0u)]
    public uint Maximum { get; set; }
}
