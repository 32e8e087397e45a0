namespace Libvirt.Documents.Domains;

/// <summary>OpenGL (<c>gl</c>).</summary>
[XmlType]
public sealed partial class GraphicsGl
{
    /// <summary>Attribute <c>enable</c>.</summary>
    [XmlAttribute("enable")]
    public bool? Enable { get; set; }

    /// <summary>Attribute <c>rendernode</c>.</summary>
    [XmlAttribute("rendernode", Data = "%absolutePath")]
    public string? RenderNode { get; set; }
}
