namespace Libvirt.Documents.NodeDevices;

/// <summary>The machine (<c>hardware</c>).</summary>
[XmlType]
public sealed partial class SystemHardware
{
    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Omit = "")]
    public string? Vendor { get; set; }

    /// <summary>Element <c>version</c>.</summary>
    [XmlElement("version", Omit = "")]
    public string? Version { get; set; }

    /// <summary>Element <c>serial</c>.</summary>
    [XmlElement("serial", Omit = "")]
    public string? Serial { get; set; }

    /// <summary>Element <c>uuid</c>.</summary>
    [XmlElement("uuid", EmptyIsAbsent = true, Invalid = "malformed uuid element for '{1}'", InvalidCode = ErrorNumber.InternalError, Needed = true, Data = "%uuid")]
    public Uuid? Uuid { get; set; }
}
