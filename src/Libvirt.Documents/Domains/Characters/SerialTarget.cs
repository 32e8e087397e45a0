namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees a serial port (<c>target</c>).</summary>
[XmlType]
public sealed partial class SerialTarget
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown target type '{0}' specified for character device", Data = "'isa-debug' | 'isa-serial' | 'lxc' | 'openvz' | 'pci-serial' | 'sclp' | 'sclp-serial' | 'sclplm' | 'serial' | 'spapr-vio-serial' | 'system-serial' | 'uml' | 'usb-serial' | 'virtio' | 'xen'")]
    [GuestAbi("serial type")]
    public SerialTargetType? Type { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", NonNegative = true, Data = "text")]
    [GuestAbi("serial port")]
    public int? Port { get; set; }

    /// <summary>Element <c>model</c>.</summary>
    [XmlElement("model", Attribute = "name", Invalid = "unknown target model '{0}' specified for character device", Data = "'16550a' | 'isa-debugcon' | 'isa-serial' | 'pci-serial' | 'pl011' | 'sclpconsole' | 'sclplmconsole' | 'spapr-vty' | 'usb-serial'")]
    public SerialModel? Model { get; set; }
}
