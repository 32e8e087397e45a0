namespace Libvirt.Documents.Domains;

/// <summary>A device of the viewer (<c>redirdev</c>).</summary>
[XmlType]
[XmlSchema("... & boot?")]
public sealed partial class RedirectedDevice : DomainDevice
{
    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Invalid = "unknown redirdev bus '{0}'")]
    [GuestAbi("redirected device bus")]
    public RedirectedBus Bus { get; set; }

    /// <summary>Part of this element.</summary>
    [XmlInline]
    public CharBackend Backend { get; set; } = new();
}
