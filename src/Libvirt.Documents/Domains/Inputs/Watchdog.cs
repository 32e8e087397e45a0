namespace Libvirt.Documents.Domains;

/// <summary>A watchdog (<c>watchdog</c>).</summary>
[XmlType]
public sealed partial class Watchdog : DomainDevice
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    [GuestAbi("watchdog model")]
    public WatchdogModel Model { get; set; }

    /// <summary>Attribute <c>action</c>.</summary>
    [XmlAttribute("action")]
    public WatchdogAction? Action { get; set; }
}
