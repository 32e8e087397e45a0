namespace Libvirt.Documents.Domains;

/// <summary>A name and a value (<c>entry</c>).</summary>
[XmlType]
public sealed partial class SystemEntry
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Required = true, Data = "'asset' | 'date' | 'family' | 'location' | 'manufacturer' | 'product' | 'release' | 'serial' | 'sku' | 'uuid' | 'vendor' | 'version'")]
    [GuestAbi("sysinfo entry name")]
    public string Name { get; set; } = "";

    /// <summary>The text of the element.</summary>
    [XmlText]
    [GuestAbi("sysinfo entry value")]
    public string Value { get; set; } = "";
}
