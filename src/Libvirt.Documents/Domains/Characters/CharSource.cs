namespace Libvirt.Documents.Domains;

/// <summary>An end of the connection (<c>source</c>).</summary>
[XmlType]
public sealed partial class CharSource
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Data = "text")]
    public CharMode? Mode { get; set; }

    /// <summary>Attribute <c>host</c>.</summary>
    [XmlAttribute("host")]
    public string? Host { get; set; }

    /// <summary>Attribute <c>service</c>.</summary>
    [XmlAttribute("service")]
    public string? Service { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>append</c>.</summary>
    [XmlAttribute("append", OnOff = true)]
    public bool? Append { get; set; }

    /// <summary>Attribute <c>tls</c>.</summary>
    [XmlAttribute("tls")]
    public bool? Tls { get; set; }

    /// <summary>Attribute <c>channel</c>.</summary>
    [XmlAttribute("channel")]
    public string? Channel { get; set; }

    /// <summary>Attribute <c>master</c>.</summary>
    [XmlAttribute("master")]
    public string? Master { get; set; }

    /// <summary>Attribute <c>slave</c>.</summary>
    [XmlAttribute("slave")]
    public string? Slave { get; set; }

    /// <summary>Element <c>clipboard</c>.</summary>
    [XmlElement("clipboard", Attribute = "copypaste")]
    public bool? ClipboardCopyPaste { get; set; }

    /// <summary>Element <c>mouse</c>.</summary>
    [XmlElement("mouse", Attribute = "mode")]
    public MouseMode? MouseMode { get; set; }

    /// <summary>Element <c>reconnect</c>.</summary>
    [XmlElement("reconnect", OmitEmpty = true)]
    public CharReconnect? Reconnect { get; set; }

    /// <summary>Element <c>seclabel</c>.</summary>
    [XmlElement("seclabel", Custom = true)]
    public List<SourceSecurityLabel> SecurityLabels { get; set; } = [];
}
