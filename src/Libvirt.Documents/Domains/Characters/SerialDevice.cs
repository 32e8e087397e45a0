namespace Libvirt.Documents.Domains;

/// <summary>A serial port (<c>serial</c>).</summary>
[XmlType]
public sealed partial class SerialDevice : CharDevice
{
    /// <summary>The host side.</summary>
    [XmlInline]
    public override CharBackend Backend { get; set; } = new();

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target")]
    [GuestAbi("serial target")]
    public SerialTarget Target { get; set; } = new();
}
