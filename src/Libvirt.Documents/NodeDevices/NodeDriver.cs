namespace Libvirt.Documents.NodeDevices;

/// <summary>The kernel's driver (<c>driver</c>).</summary>
[XmlType]
public sealed partial class NodeDriver
{
    /// <summary>Element <c>name</c>.</summary>
    [XmlElement("name", Omit = "", Needed = true)]
    public string? Name { get; set; }
}
