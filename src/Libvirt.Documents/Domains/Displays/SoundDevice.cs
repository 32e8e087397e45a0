namespace Libvirt.Documents.Domains;

/// <summary>A sound card (<c>sound</c>).</summary>
[XmlType]
public sealed partial class SoundDevice : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    [GuestAbi("sound card model")]
    public SoundModel Model { get; set; }

    /// <summary>Attribute <c>multichannel</c>.</summary>
    [XmlAttribute("multichannel")]
    public bool? MultiChannel { get; set; }

    /// <summary>Attribute <c>streams</c>.</summary>
    [XmlAttribute("streams", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint Streams { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public VirtioDriver? Driver { get; set; }

    /// <summary>Element <c>codec</c>.</summary>
    [XmlElement("codec")]
    public List<SoundCodec> Codecs { get; set; } = [];

    /// <summary>Element <c>audio</c>.</summary>
    [XmlElement("audio", Attribute = "id", Data = "%uint8")]
    public uint? AudioId { get; set; }
}
