namespace Libvirt.Documents.Domains;

/// <summary>Host side of sound (<c>audio</c>).</summary>
[XmlType]
[XmlSchema("""
    @id & @timerPeriod?
    & ((@type='none' & input:Common? & output:Common?) | (@type='dbus' & input:Common? & output:Common?)
    | (@type='alsa' & input:Alsa? & output:Alsa?) | (@type='coreaudio' & input:CoreAudio? & output:CoreAudio?) | (@type='jack' & input:Jack? & output:Jack?)
    | (@type='oss' & @tryMMap? & @exclusive? & @dspPolicy? & input:Oss? & output:Oss?) | (@type='pipewire' & @runtimeDir? & input:PipeWire? & output:PipeWire?)
    | (@type='pulseaudio' & @serverName? & input:PulseAudio? & output:PulseAudio?) | (@type='sdl' & @driver? & input:Sdl? & output:Sdl?)
    | (@type='spice' & input:Common? & output:Common?) | (@type='file' & @path? & input:Common? & output:Common?))
    """)]
public sealed partial class AudioBackend
{
    /// <summary>Attribute <c>id</c>.</summary>
    [XmlAttribute("id", NonZero = true, Data = "%uint8", Needed = true)]
    public uint Id { get; set; }

    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public AudioType Type { get; set; }

    /// <summary>Microseconds.</summary>
    [XmlAttribute("timerPeriod", Omit = 0u, NonZero = true, Data = "%uint32")]
    public uint TimerPeriod { get; set; }

    /// <summary>Attribute <c>tryMMap</c>.</summary>
    [XmlAttribute("tryMMap")]
    public bool? TryMMap { get; set; }

    /// <summary>Attribute <c>exclusive</c>.</summary>
    [XmlAttribute("exclusive")]
    public bool? Exclusive { get; set; }

    /// <summary>Attribute <c>dspPolicy</c>.</summary>
    [XmlAttribute("dspPolicy")]
    public int? DspPolicy { get; set; }

    /// <summary>Attribute <c>serverName</c>.</summary>
    [XmlAttribute("serverName")]
    public string? ServerName { get; set; }

    /// <summary>Attribute <c>driver</c>.</summary>
    [XmlAttribute("driver", Data = "'alsa' | 'arts' | 'esd' | 'pulseaudio'")]
    public string? Driver { get; set; }

    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Data = "%path")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>runtimeDir</c>.</summary>
    [XmlAttribute("runtimeDir", Data = "%path")]
    public string? RuntimeDirectory { get; set; }

    /// <summary>Element <c>input</c>.</summary>
    [XmlElement("input", OmitEmpty = true)]
    public AudioChannel? Input { get; set; }

    /// <summary>Element <c>output</c>.</summary>
    [XmlElement("output", OmitEmpty = true)]
    public AudioChannel? Output { get; set; }
}
