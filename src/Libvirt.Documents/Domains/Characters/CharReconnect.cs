namespace Libvirt.Documents.Domains;

/// <summary>Reconnecting (<c>reconnect</c>).</summary>
[XmlType]
public sealed partial class CharReconnect
{
    /// <summary>Attribute <c>enabled</c>.</summary>
    [XmlAttribute("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>Seconds.</summary>
    [XmlAttribute("timeout")]
    public uint? Timeout { get; set; }
}
