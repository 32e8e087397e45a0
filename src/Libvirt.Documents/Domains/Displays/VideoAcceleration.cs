namespace Libvirt.Documents.Domains;

/// <summary>Acceleration (<c>acceleration</c>).</summary>
[XmlType]
public sealed partial class VideoAcceleration
{
    /// <summary>Attribute <c>accel3d</c>.</summary>
    [XmlAttribute("accel3d")]
    public bool? Accel3d { get; set; }

    /// <summary>Attribute <c>accel2d</c>.</summary>
    [XmlAttribute("accel2d")]
    public bool? Accel2d { get; set; }

    /// <summary>Attribute <c>rendernode</c>.</summary>
    [XmlAttribute("rendernode", Data = "%absolutePath")]
    public string? RenderNode { get; set; }
}
