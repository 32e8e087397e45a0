namespace Libvirt.Documents.Domains;

/// <summary>A blob for the firmware (<c>entry</c>).</summary>
[XmlType]
public sealed partial class FirmwareEntry
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Missing = "Firmware entry is missing 'name' attribute")]
    [GuestAbi("fw_cfg name")]
    public string Name { get; set; } = "";

    /// <summary>Attribute <c>file</c>.</summary>
    [XmlAttribute("file")]
    [GuestAbi("fw_cfg file")]
    public string? File { get; set; }

    /// <summary>The text of the element.</summary>
    [XmlText(When = nameof(HasValue))]
    [GuestAbi("fw_cfg value")]
    public string? Value { get; set; }
}
