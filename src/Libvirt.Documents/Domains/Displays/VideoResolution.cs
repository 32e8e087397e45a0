namespace Libvirt.Documents.Domains;

/// <summary>Size in pixels (<c>resolution</c>).</summary>
[XmlType]
public sealed partial class VideoResolution
{
    /// <summary>Attribute <c>x</c>.</summary>
    [XmlAttribute("x", Required = true)]
    public uint X { get; set; }

    /// <summary>Attribute <c>y</c>.</summary>
    [XmlAttribute("y", Required = true)]
    public uint Y { get; set; }
}
