namespace Libvirt.Documents.Moments;

/// <summary>The snapshot or checkpoint before this one (<c>parent</c>).</summary>
[XmlType]
public sealed partial class MomentParent
{
    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Omit = "", Needed = true)]
    public string? Name { get; set; }
}
