namespace Libvirt.Documents.Domains;

/// <summary>Vendor of the hypervisor (<c>vendor_id</c>).</summary>
[XmlType]
public sealed partial class HypervVendor
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true, Required = true)]
    public bool State { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Data = "/[^,]{0,12}/")]
    public string? Value { get; set; }
}
