namespace Libvirt.Documents.Networks;

/// <summary>A TXT record (<c>txt</c>).</summary>
[XmlType]
public sealed partial class DnsText
{
    /// <summary>Attribute <c>name</c>.</summary>
    [XmlAttribute("name", Needed = true, Data = "%hostName")]
    public string? Name { get; set; }

    /// <summary>Attribute <c>value</c>.</summary>
    [XmlAttribute("value", Needed = true)]
    public string? Value { get; set; }
}
