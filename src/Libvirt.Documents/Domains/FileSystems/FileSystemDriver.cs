namespace Libvirt.Documents.Domains;

/// <summary>How the tree is served (<c>driver</c>).</summary>
[XmlType]
public sealed partial class FileSystemDriver
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public FileSystemDriverType? Type { get; set; }

    /// <summary>Attribute <c>format</c>.</summary>
    [XmlAttribute("format", Invalid = "unknown driver format value '{0}'", Data = "'bochs' | 'cloop' | 'cow' | 'dir' | 'dmg' | 'fat' | 'iso' | 'luks' | 'ploop' | 'qcow' | 'qcow2' | 'qed' | 'raw' | 'vdi' | 'vhd' | 'vmdk' | 'vpc'")]
    public StorageFormat? Format { get; set; }

    /// <summary>Attribute <c>wrpolicy</c>.</summary>
    [XmlAttribute("wrpolicy")]
    public FileSystemWritePolicy? WritePolicy { get; set; }

    /// <summary>Attribute <c>queue</c>.</summary>
    [XmlAttribute("queue", Omit = 0ul, Data = "%unsignedInt")]
    public ulong Queue { get; set; }

    /// <summary>Part of this element.</summary>
    [XmlInline]
    public VirtioOptions Options { get; set; } = new();
}
