namespace Libvirt.Documents.Domains;

/// <summary>Distances to other cells (<c>distances</c>).</summary>
[XmlType]
public sealed partial class NumaDistances
{
    /// <summary>Element <c>sibling</c>.</summary>
    [XmlElement("sibling", Needed = true)]
    public List<NumaSibling> Siblings { get; set; } = [];
}
