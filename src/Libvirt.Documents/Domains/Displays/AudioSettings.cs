namespace Libvirt.Documents.Domains;

/// <summary>Sampling (<c>settings</c>).</summary>
[XmlType]
public sealed partial class AudioSettings
{
    /// <summary>Hz.</summary>
    [XmlAttribute("frequency", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint Frequency { get; set; }

    /// <summary>Attribute <c>channels</c>.</summary>
    [XmlAttribute("channels", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint Channels { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format", Data = "'f32' | 's16' | 's32' | 's8' | 'u16' | 'u32' | 'u8'")]
    public AudioFormat? Format { get; set; }
}
