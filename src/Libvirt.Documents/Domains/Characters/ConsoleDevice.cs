namespace Libvirt.Documents.Domains;

/// <summary>A console (<c>console</c>).</summary>
[XmlType]
[XmlSchema("(... & @tty?) | @tty?")]
public sealed partial class ConsoleDevice : CharDevice
{
    /// <summary>The host side.</summary>
    [XmlInline]
    public override CharBackend Backend { get; set; } = new();

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target")]
    [GuestAbi("console target")]
    public ConsoleTarget Target { get; set; } = new();
}
