namespace Libvirt.Documents.NodeDevices;

/// <summary>A USB device.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class UsbDeviceCapability : NodeCapability
{
    /// <summary>Element <c>bus</c>.</summary>
    [XmlElement("bus", Required = true, EmptyIsAbsent = true, Missing = "no USB bus number supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid USB bus number supplied for '{1}'", InvalidCode = ErrorNumber.InternalError)]
    public uint? Bus { get; set; }

    /// <summary>Element <c>device</c>.</summary>
    [XmlElement("device", Required = true, EmptyIsAbsent = true, Missing = "no USB device number supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid USB device number supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Device { get; set; }

    /// <summary>Element <c>product</c>.</summary>
    [XmlElement("product", Needed = true)]
    public NodeIdentifier? Product { get; set; }

    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Needed = true)]
    public NodeIdentifier? Vendor { get; set; }
}
