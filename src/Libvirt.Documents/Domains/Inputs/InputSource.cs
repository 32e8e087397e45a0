namespace Libvirt.Documents.Domains;

/// <summary>Device of the host (<c>source</c>).</summary>
[XmlType]
public sealed partial class InputSource
{
    /// <summary>Attribute <c>evdev</c>.</summary>
    [XmlAttribute("evdev", Data = "%absolutePath")]
    public string? Evdev { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Data = "%absolutePath")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>grab</c>.</summary>
    [XmlAttribute("grab", Data = "'all'")]
    public InputGrab? Grab { get; set; }

    /// <summary>Attribute <c>grabToggle</c>.</summary>
    [XmlAttribute("grabToggle")]
    public GrabToggle? GrabToggle { get; set; }

    /// <summary>Attribute <c>repeat</c>.</summary>
    [XmlAttribute("repeat", OnOff = true)]
    public bool? Repeat { get; set; }
}
