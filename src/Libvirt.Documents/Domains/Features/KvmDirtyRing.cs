namespace Libvirt.Documents.Domains;

/// <summary>Ring of dirty pages (<c>dirty-ring</c>).</summary>
[XmlType]
public sealed partial class KvmDirtyRing
{
    /// <summary>Attribute <c>state</c>.</summary>
    [XmlAttribute("state", OnOff = true, Required = true)]
    public bool State { get; set; }

    /// <summary>Entries of the ring.</summary>
    [XmlAttribute("size", Omit = 0u)]
    public uint Size { get; set; }
}
