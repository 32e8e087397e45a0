namespace Libvirt.Documents.Domains;

/// <summary>How the guest sees a console (<c>target</c>).</summary>
[XmlType]
public sealed partial class ConsoleTarget
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Invalid = "unknown target type '{0}' specified for character device", Data = "'isa-debug' | 'isa-serial' | 'lxc' | 'openvz' | 'pci-serial' | 'sclp' | 'sclp-serial' | 'sclplm' | 'serial' | 'spapr-vio-serial' | 'system-serial' | 'uml' | 'usb-serial' | 'virtio' | 'xen'")]
    [GuestAbi("console type")]
    public ConsoleTargetType? Type { get; set; }

    /// <summary>Attribute <c>port</c>.</summary>
    [XmlAttribute("port", NonNegative = true, Data = "text")]
    [GuestAbi("console port")]
    public int? Port { get; set; }
}
