namespace Libvirt.Documents.Domains;

/// <summary>A direction of sound (<c>input</c>, <c>output</c>).</summary>
[XmlType]
[XmlSchema("@mixingEngine? & @fixedSettings? & @voices? & @bufferLength? & settings?", Name = "Common")]
[XmlSchema(":Common & @dev=%deviceName?", Name = "Alsa")]
[XmlSchema(":Common & @bufferCount=%uint32?", Name = "CoreAudio")]
[XmlSchema(":Common & @serverName? & @clientName? & @connectPorts? & @exactName?", Name = "Jack")]
[XmlSchema(":Common & @bufferCount? & @dev=%path? & @tryPoll?", Name = "Oss")]
[XmlSchema(":Common & @name? & @streamName? & @latency?", Name = "PipeWire")]
[XmlSchema(":Common & @name? & @streamName? & @latency?", Name = "PulseAudio")]
[XmlSchema(":Common & @bufferCount?", Name = "Sdl")]
public sealed partial class AudioChannel
{
    /// <summary>Attribute <c>mixingEngine</c>.</summary>
    [XmlAttribute("mixingEngine")]
    public bool? MixingEngine { get; set; }

    /// <summary>Attribute <c>fixedSettings</c>.</summary>
    [XmlAttribute("fixedSettings")]
    public bool? FixedSettings { get; set; }

    /// <summary>Attribute <c>voices</c>.</summary>
    [XmlAttribute("voices", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint Voices { get; set; }

    /// <summary>Microseconds.</summary>
    [XmlAttribute("bufferLength", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint BufferLength { get; set; }

    /// <summary>Attribute <c>dev</c>.</summary>
    [XmlAttribute("dev", Data = "%path | %deviceName")]
    public string? Device { get; set; }

    /// <summary>Attribute <c>bufferCount</c>.</summary>
    [XmlAttribute("bufferCount", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint BufferCount { get; set; }

    /// <summary>Attribute <c>tryPoll</c>.</summary>
    [XmlAttribute("tryPoll")]
    public bool? TryPoll { get; set; }

    /// <summary>Attribute <c>serverName</c>.</summary>
    [XmlAttribute("serverName")]
    public string? ServerName { get; set; }

    /// <summary>Attribute <c>clientName</c>.</summary>
    [XmlAttribute("clientName")]
    public string? ClientName { get; set; }

    /// <summary>Attribute <c>connectPorts</c>.</summary>
    [XmlAttribute("connectPorts")]
    public string? ConnectPorts { get; set; }

    /// <summary>Attribute <c>exactName</c>.</summary>
    [XmlAttribute("exactName")]
    public bool? ExactName { get; set; }

    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>streamName</c>.</summary>
    [XmlAttribute("streamName")]
    public string? StreamName { get; set; }

    /// <summary>Microseconds.</summary>
    [XmlAttribute("latency", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint Latency { get; set; }

    /// <summary>Element <c>settings</c>.</summary>
    [XmlElement("settings", OmitEmpty = true)]
    public AudioSettings? Settings { get; set; }
}
