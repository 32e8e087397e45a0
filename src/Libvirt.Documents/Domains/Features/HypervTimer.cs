namespace Libvirt.Documents.Domains;

/// <summary>Synthetic timers (<c>stimer</c>).</summary>
[XmlType]
public sealed partial class HypervTimer
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true, Required = true, Needed = false)]
    public bool State { get; set; }

    /// <summary>Element <c>direct</c>.</summary>
    [XmlElement("direct", Attribute = "state", OnOff = true)]
    public bool? Direct { get; set; }
}
