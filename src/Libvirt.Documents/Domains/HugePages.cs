namespace Libvirt.Documents.Domains;

/// <summary>Huge pages (<c>hugepages</c>).</summary>
[XmlType]
public sealed partial class HugePages
{
    /// <summary>Element <c>page</c>.</summary>
    [XmlElement("page")]
    public List<HugePage> Pages { get; set; } = [];
}
