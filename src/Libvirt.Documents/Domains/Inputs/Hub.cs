namespace Libvirt.Documents.Domains;

/// <summary>A hub (<c>hub</c>).</summary>
[XmlType]
public sealed partial class Hub : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Invalid = "unknown hub device type '{0}'", Missing = "missing hub device type", MissingCode = ErrorNumber.InternalError)]
    [GuestAbi("hub device type")]
    public HubType Type { get; set; }
}
