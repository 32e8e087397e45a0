namespace Libvirt.Documents.Domains;

/// <summary>Distances to other cells (<c>distances</c>).</summary>
[XmlType]
public sealed partial class NumaDistances
{
    /// <summary>Element <c>sibling</c>.</summary>
    [XmlElement("sibling")]
    public List<NumaSibling> Siblings { get; set; } = [];
}
