namespace Libvirt.Documents;

/// <summary>Link of an interface of the host (<c>link</c>).</summary>
[XmlType]
public sealed partial class HostLink
{
    /// <summary>Mbit/s; 0 when unknown.</summary>
    [XmlAttribute("speed", Omit = 0u)]
    public uint Speed { get; set; }

    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state")]
    public LinkState? State { get; set; }
}
