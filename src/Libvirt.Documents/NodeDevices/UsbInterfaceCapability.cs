namespace Libvirt.Documents.NodeDevices;

/// <summary>An interface of a USB device.</summary>
[XmlType]
[XmlSchema("ordered")]
public sealed partial class UsbInterfaceCapability : NodeCapability
{
    /// <summary>Element <c>number</c>.</summary>
    [XmlElement("number", Required = true, EmptyIsAbsent = true, Missing = "no USB interface number supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid USB interface number supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Number { get; set; }

    /// <summary>Element <c>class</c>.</summary>
    [XmlElement("class", Required = true, EmptyIsAbsent = true, Missing = "no USB interface class supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid USB interface class supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "/0x[0-9a-fA-F]{6}/ | %unsignedLong")]
    public uint? Class { get; set; }

    /// <summary>Element <c>subclass</c>.</summary>
    [XmlElement("subclass", Required = true, EmptyIsAbsent = true, Missing = "no USB interface subclass supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid USB interface subclass supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Subclass { get; set; }

    /// <summary>Element <c>protocol</c>.</summary>
    [XmlElement("protocol", Required = true, EmptyIsAbsent = true, Missing = "no USB interface protocol supplied for '{1}'", MissingCode = ErrorNumber.InternalError,
        Invalid = "invalid USB interface protocol supplied for '{1}'", InvalidCode = ErrorNumber.InternalError, Data = "%unsignedLong")]
    public uint? Protocol { get; set; }

    /// <summary>Element <c>description</c>.</summary>
    [XmlElement("description", Omit = "")]
    public string? Description { get; set; }
}
