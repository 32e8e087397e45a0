namespace Libvirt.Documents.Domains;

/// <summary>Boot order, alias, ROM and address of a device.</summary>
[XmlType]
[XmlSchema("alias? & acpi? & address?")]
public sealed partial class DeviceInfo
{
    /// <summary>Element <c>boot</c>.</summary>
    [XmlElement("boot")]
    public DeviceBoot? Boot { get; set; }

    /// <summary>Starts with "ua-" when the user chose it; others belong to a running guest.</summary>
    [XmlElement("alias", When = nameof(ShowsAlias))]
    public DeviceAlias? Alias { get; set; }

    /// <summary>Port of the first of several USB controllers.</summary>
    [XmlElement("master")]
    public DeviceMaster? Master { get; set; }

    /// <summary>Element <c>rom</c>.</summary>
    [XmlElement("rom", OmitEmpty = true)]
    public DeviceRom? Rom { get; set; }

    /// <summary>Element <c>acpi</c>.</summary>
    [XmlElement("acpi", OmitEmpty = true)]
    [GuestAbi("ACPI index")]
    public DeviceAcpi? Acpi { get; set; }

    /// <summary>Element <c>address</c>.</summary>
    [XmlElement("address")]
    [GuestAbi("device address")]
    public DeviceAddress? Address { get; set; }
}
