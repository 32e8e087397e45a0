namespace Libvirt.Documents.Domains;

/// <summary>Free texts (<c>oemStrings</c>).</summary>
[XmlType]
public sealed partial class OemStrings
{
    /// <summary>Element <c>entry</c>.</summary>
    [XmlElement("entry", Needed = true)]
    [GuestAbi("sysinfo OEM string")]
    public List<string> Entries { get; set; } = [];
}
