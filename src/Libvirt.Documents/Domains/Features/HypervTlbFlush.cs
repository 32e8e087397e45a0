namespace Libvirt.Documents.Domains;

/// <summary>Flushing of remote TLBs (<c>tlbflush</c>).</summary>
[XmlType]
public sealed partial class HypervTlbFlush
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true, Required = true, Needed = false)]
    public bool State { get; set; }

    /// <summary>Element <c>direct</c>.</summary>
    [XmlElement("direct", Attribute = "state", OnOff = true)]
    public bool? Direct { get; set; }

    /// <summary>Element <c>extended</c>.</summary>
    [XmlElement("extended", Attribute = "state", OnOff = true)]
    public bool? Extended { get; set; }
}
