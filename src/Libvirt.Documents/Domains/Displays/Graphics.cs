namespace Libvirt.Documents.Domains;

/// <summary>A display (<c>graphics</c>).</summary>
[XmlType]
[XmlSchema("""
    (@type='sdl' & @display? & @xauth? & @fullscreen? & gl?)
    | (@type='vnc' & ((@port? & @autoport? & @websocket? & @listen? & @sharePolicy? & @powerControl?) | @socket?) & @passwd? & @keymap? & @passwdValidTo? & @connected='keep'? & audio? & listen*)
    | (@type='spice' & @port? & @tlsPort? & @autoport? & @listen? & @passwd? & @keymap? & @passwdValidTo? & @connected? & @defaultMode? & listen* & channel* & image? & jpeg? & zlib? & playback? & streaming? & clipboard? & mouse? & filetransfer? & gl?)
    | (@type='dbus' & (@address | @p2p)? & gl? & audio?)
    | (@type='rdp' & @port? & @autoport? & @replaceUser? & @multiUser? & @listen? & @username? & @passwd? & listen*)
    | (@type='desktop' & @display? & @fullscreen?) | (@type='egl-headless' & gl?)
    """)]
public sealed partial class Graphics
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true)]
    public GraphicsType Type { get; set; }

    /// <summary>Attribute <c>socket</c>.</summary>
    [XmlAttribute("socket", When = nameof(ShowsSocket), Data = "%absolutePath")]
    public string? Socket { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", Custom = true, Data = "%port")]
    public int? Port { get; set; }

    /// <summary>Attribute <c>tlsPort</c>.</summary>
    [XmlAttribute("tlsPort", When = nameof(ShowsTlsPort), Data = "%port")]
    public int? TlsPort { get; set; }

    /// <summary>Attribute <c>autoport</c>.</summary>
    [XmlAttribute("autoport", When = nameof(ShowsAutoPort))]
    public bool? AutoPort { get; set; }

    /// <summary>Attribute <c>websocket</c>.</summary>
    [XmlAttribute("websocket", When = nameof(ShowsPort), Data = "%port")]
    public int? WebSocket { get; set; }

    /// <summary>Attribute <c>display</c>.</summary>
    [XmlAttribute("display", When = nameof(IsWindow))]
    public string? Display { get; set; }

    /// <summary>Attribute <c>xauth</c>.</summary>
    [XmlAttribute("xauth", When = nameof(IsWindow))]
    public string? XAuthority { get; set; }

    /// <summary>Attribute <c>fullscreen</c>.</summary>
    [XmlAttribute("fullscreen", When = nameof(IsWindow))]
    public bool? FullScreen { get; set; }

    /// <summary>Attribute <c>replaceUser</c>.</summary>
    [XmlAttribute("replaceUser")]
    public bool? ReplaceUser { get; set; }

    /// <summary>Attribute <c>multiUser</c>.</summary>
    [XmlAttribute("multiUser")]
    public bool? MultiUser { get; set; }

    /// <summary>Attribute <c>p2p</c>.</summary>
    [XmlAttribute("p2p")]
    public bool? PeerToPeer { get; set; }

    /// <summary>Attribute <c>address</c>.</summary>
    [XmlAttribute("address", When = nameof(ShowsBusAddress), Data = "%path")]
    public string? Address { get; set; }

    /// <summary>Address of the first listener of type address.</summary>
    [XmlAttribute("listen", When = nameof(ShowsListen), Data = "%ipAddress | %hostName")]
    public string? Listen { get; set; }

    /// <summary>Attribute <c>keymap</c>.</summary>
    [XmlAttribute("keymap")]
    public string? KeyMap { get; set; }

    /// <summary>Attribute <c>sharePolicy</c>.</summary>
    [XmlAttribute("sharePolicy")]
    public GraphicsSharePolicy? SharePolicy { get; set; }

    /// <summary>Attribute <c>powerControl</c>.</summary>
    [XmlAttribute("powerControl")]
    public bool? PowerControl { get; set; }

    /// <summary>The guest starts only when a client is there.</summary>
    [XmlAttribute("wait", When = nameof(IsVnc))]
    public bool? Wait { get; set; }

    /// <summary>Attribute <c>defaultMode</c>.</summary>
    [XmlAttribute("defaultMode")]
    public SpiceMode? DefaultMode { get; set; }

    /// <summary>Attribute <c>username</c>.</summary>
    [XmlAttribute("username")]
    public string? UserName { get; set; }

    /// <summary>Attribute <c>passwd</c>.</summary>
    [XmlAttribute("passwd", Secret = true)]
    public string? Password { get; set; }

    /// <summary>UTC, yyyy-mm-ddThh:mm:ss.</summary>
    [XmlAttribute("passwdValidTo", When = nameof(HasPassword), Data = "/-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+\\-][0-9]{2}:[0-9]{2})?/")]
    public string? PasswordValidTo { get; set; }

    /// <summary>Attribute <c>connected</c>.</summary>
    [XmlAttribute("connected", When = nameof(HasPassword), Custom = true)]
    public GraphicsConnected? Connected { get; set; }

    /// <summary>Element <c>listen</c>.</summary>
    [XmlElement("listen", Custom = true)]
    public List<GraphicsListen> Listens { get; set; } = [];

    /// <summary>Element <c>channel</c>.</summary>
    [XmlElement("channel")]
    public List<SpiceChannel> Channels { get; set; } = [];

    /// <summary>Element <c>audio</c>.</summary>
    [XmlElement("audio", Attribute = "id", Data = "%uint8")]
    public uint? AudioId { get; set; }

    /// <summary>Element <c>image</c>.</summary>
    [XmlElement("image", Attribute = "compression", Data = "'auto_glz' | 'auto_lz' | 'glz' | 'lz' | 'off' | 'quic'")]
    public SpiceImageCompression? ImageCompression { get; set; }

    /// <summary>Element <c>jpeg</c>.</summary>
    [XmlElement("jpeg", Attribute = "compression", Data = "'always' | 'auto' | 'never'")]
    public SpiceWanCompression? JpegCompression { get; set; }

    /// <summary>Element <c>zlib</c>.</summary>
    [XmlElement("zlib", Attribute = "compression", Data = "'always' | 'auto' | 'never'")]
    public SpiceWanCompression? ZlibCompression { get; set; }

    /// <summary>Element <c>playback</c>.</summary>
    [XmlElement("playback", Attribute = "compression", OnOff = true)]
    public bool? PlaybackCompression { get; set; }

    /// <summary>Element <c>streaming</c>.</summary>
    [XmlElement("streaming", Attribute = "mode", Data = "'all' | 'filter' | 'off'")]
    public SpiceStreaming? StreamingMode { get; set; }

    /// <summary>Element <c>mouse</c>.</summary>
    [XmlElement("mouse", Attribute = "mode")]
    public MouseMode? MouseMode { get; set; }

    /// <summary>Element <c>clipboard</c>.</summary>
    [XmlElement("clipboard", Attribute = "copypaste")]
    public bool? ClipboardCopyPaste { get; set; }

    /// <summary>Element <c>filetransfer</c>.</summary>
    [XmlElement("filetransfer", Attribute = "enable")]
    public bool? FileTransfer { get; set; }

    /// <summary>Element <c>gl</c>.</summary>
    [XmlElement("gl", OmitEmpty = true)]
    public GraphicsGl? Gl { get; set; }
}
