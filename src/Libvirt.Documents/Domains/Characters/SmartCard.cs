namespace Libvirt.Documents.Domains;

/// <summary>A smart card reader (<c>smartcard</c>).</summary>
[XmlType]
[XmlSchema("acpi? & address? & alias? & (@mode='host' | (@mode='host-certificates' & (certificate, certificate, certificate) & database?) | (@mode='passthrough' & ^Domains.CharBackend))")]
public sealed partial class SmartCard : DomainDevice
{
    /// <summary>Attribute <c>mode</c>.</summary>
    [XmlAttribute("mode", Required = true)]
    [GuestAbi("smartcard mode")]
    public SmartCardMode Mode { get; set; }

    /// <summary>Part of this element.</summary>
    [XmlInline]
    public CharBackend Backend { get; set; } = new();

    /// <summary>Element <c>certificate</c>.</summary>
    [XmlElement("certificate")]
    public List<string> Certificates { get; set; } = [];

    /// <summary>Element <c>database</c>.</summary>
    [XmlElement("database", Data = "%absoluteFolder")]
    public string? Database { get; set; }
}
