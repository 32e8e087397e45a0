namespace Libvirt.Documents.Domains;

/// <summary>Sampling (<c>settings</c>).</summary>
[XmlType]
public sealed partial class AudioSettings
{
    /// <summary>Hz.</summary>
    [XmlAttribute("frequency", Omit = 0u, NonZero = true)]
    public uint Frequency { get; set; }

    /// <summary>Attribute <c>channels</c>.</summary>
    [XmlAttribute("channels", Omit = 0u, NonZero = true)]
    public uint Channels { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format")]
    public AudioFormat? Format { get; set; }
}
