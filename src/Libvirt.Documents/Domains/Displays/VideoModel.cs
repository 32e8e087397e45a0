namespace Libvirt.Documents.Domains;

/// <summary>Model and memory of a graphics card (<c>model</c>).</summary>
[XmlType]
public sealed partial class VideoModel
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Needed = true)]
    [GuestAbi("video card model")]
    public VideoType? Type { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("ram", Omit = 0u)]
    [GuestAbi("video card ram")]
    public uint Ram { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("vram", Omit = 0u)]
    [GuestAbi("video card vram")]
    public uint Vram { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("vram64", Omit = 0u)]
    public uint Vram64 { get; set; }

    /// <summary>KiB.</summary>
    [XmlAttribute("vgamem", Omit = 0u)]
    [GuestAbi("video card vgamem")]
    public uint VgaMemory { get; set; }

    /// <summary>Number of screens; null until completed, 0 is kept and not written.</summary>
    [XmlAttribute("heads", Omit = 0u)]
    [GuestAbi("video card heads")]
    public uint? Heads { get; set; }

    /// <summary>Attribute <c>primary</c>.</summary>
    [XmlAttribute("primary")]
    public bool? Primary { get; set; }

    /// <summary>Attribute <c>blob</c>.</summary>
    [XmlAttribute("blob", OnOff = true)]
    public bool? Blob { get; set; }

    /// <summary>Attribute <c>device</c>.</summary>
    [XmlAttribute("device")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>edid</c>.</summary>
    [XmlAttribute("edid", OnOff = true)]
    public bool? Edid { get; set; }

    /// <summary>Element <c>acceleration</c>.</summary>
    [XmlElement("acceleration", OmitEmpty = true)]
    [GuestAbi("video card acceleration")]
    public VideoAcceleration? Acceleration { get; set; }

    /// <summary>Element <c>resolution</c>.</summary>
    [XmlElement("resolution")]
    public VideoResolution? Resolution { get; set; }
}
