namespace Libvirt.Documents.Domains;

/// <summary>Host side of a character device.</summary>
[XmlType]
public sealed partial class CharBackend
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Custom = true, Needed = true)]
    public CharType? Type { get; set; }

    /// <summary>Attribute <c>tty</c>.</summary>
    [XmlAttribute("tty", Live = true, When = nameof(IsPty), Data = "%absolutePath")]
    public string? Tty { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", When = nameof(ShowsSources))]
    public List<CharSource> Sources { get; set; } = [];

    /// <summary>Element <c>protocol</c>.</summary>
    [XmlElement("protocol")]
    public CharProtocol? Protocol { get; set; }

    /// <summary>Element <c>log</c>.</summary>
    [XmlElement("log")]
    public CharLog? Log { get; set; }
}
