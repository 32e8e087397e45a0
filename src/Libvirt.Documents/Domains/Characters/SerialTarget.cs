namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees a serial port (<c>target</c>).</summary>
[XmlType]
public sealed partial class SerialTarget
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown target type '{0}' specified for character device")]
    [GuestAbi("serial type")]
    public SerialTargetType? Type { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", NonNegative = true)]
    [GuestAbi("serial port")]
    public int? Port { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", Attribute = "name", Invalid = "unknown target model '{0}' specified for character device")]
    public SerialModel? Model { get; set; }
}
