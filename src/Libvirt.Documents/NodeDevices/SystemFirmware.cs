namespace Libvirt.Documents.NodeDevices;

/// <summary>Its firmware (<c>firmware</c>).</summary>
[XmlType]
public sealed partial class SystemFirmware
{
    /// <summary>Element <c>vendor</c>.</summary>
    [XmlElement("vendor", Omit = "")]
    public string? Vendor { get; set; }

    /// <summary>Element <c>version</c>.</summary>
    [XmlElement("version", Omit = "")]
    public string? Version { get; set; }

    /// <summary>Element <c>release_date</c>.</summary>
    [XmlElement("release_date", Omit = "")]
    public string? ReleaseDate { get; set; }
}
