namespace Libvirt.Documents.Domains;

/// <summary>Acceleration (<c>acceleration</c>).</summary>
[XmlType]
public sealed partial class VideoAcceleration
{
    /// <summary>Attribute <c>accel3d</c>.</summary>
    [XmlAttribute("accel3d")]
    [GuestAbi("video card 3d accel")]
    public bool? Accel3d { get; set; }

    /// <summary>Attribute <c>accel2d</c>.</summary>
    [XmlAttribute("accel2d")]
    [GuestAbi("video card 2d accel")]
    public bool? Accel2d { get; set; }

    /// <summary>Attribute <c>rendernode</c>.</summary>
    [XmlAttribute("rendernode", Data = "%absolutePath")]
    public string? RenderNode { get; set; }
}
