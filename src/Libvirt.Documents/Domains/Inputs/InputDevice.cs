namespace Libvirt.Documents.Domains;

/// <summary>An input device (<c>input</c>).</summary>
[XmlType]
[XmlSchema("""
    ... & ((@type=('tablet' | 'mouse' | 'keyboard') & @bus=('ps2' | 'usb' | 'xen' | 'virtio')?) | (@type='passthrough' & @bus='virtio' & source { @evdev=%absolutePath })
    | (@type='evdev' & source { @dev=%absolutePath & @grab='all'? & @grabToggle=%Domains.GrabToggle? & @repeat=%onOff? }))
    """)]
public sealed partial class InputDevice : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type", Required = true, Missing = "missing input device type", MissingCode = ErrorNumber.InternalError, Invalid = "unknown input device type '{0}'")]
    [GuestAbi("input device type")]
    public InputType Type { get; set; }

    /// <summary>Attribute <c>bus</c>.</summary>
    [XmlAttribute("bus", Invalid = "unknown input bus type '{0}'", When = nameof(ShowsBus))]
    [GuestAbi("input device bus")]
    public InputBus? Bus { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Invalid = "unknown input model '{0}'")]
    [GuestAbi("input model")]
    public VirtioModel? Model { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public VirtioDriver? Driver { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source")]
    public InputSource? Source { get; set; }
}
