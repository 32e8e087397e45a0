namespace Libvirt.Documents.Domains;

/// <summary>Driver on the host (<c>driver</c>).</summary>
[XmlType]
public sealed partial class HostDeviceDriver
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name")]
    public HostDeviceDriverName? Name { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Data = "%genericName")]
    public string? Model { get; set; }

    /// <summary>Attribute <c>iommufd</c>.</summary>
    [XmlAttribute("iommufd")]
    public bool? IommuFd { get; set; }
}
