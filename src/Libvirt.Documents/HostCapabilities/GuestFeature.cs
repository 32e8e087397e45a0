namespace Libvirt.Documents.HostCapabilities;

/// <summary>Something that guests can have; its name is that of the element.</summary>
[XmlType]
public sealed partial class GuestFeature
{
    /// <summary>Attribute <c>default</c>.</summary>
    [XmlAttribute("default", OnOff = true)]
    public bool? Default { get; set; }

    /// <summary>Attribute <c>toggle</c>.</summary>
    [XmlAttribute("toggle")]
    public bool? Toggle { get; set; }
}
