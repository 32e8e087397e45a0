namespace Libvirt.Documents.Domains;

/// <summary>Reconnecting (<c>reconnect</c>).</summary>
[XmlType]
public sealed partial class StorageReconnect
{
    /// <summary>Attribute <c>enabled</c>.</summary>
    [XmlAttribute("enabled")]
    public bool? Enabled { get; set; }

    /// <summary>Seconds.</summary>
    [XmlAttribute("timeout")]
    public uint? Timeout { get; set; }

    /// <summary>Seconds.</summary>
    [XmlAttribute("delay")]
    public uint? Delay { get; set; }
}
