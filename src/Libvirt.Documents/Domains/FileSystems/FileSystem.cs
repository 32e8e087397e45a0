namespace Libvirt.Documents.Domains;

/// <summary>A directory tree for the guest (<c>filesystem</c>).</summary>
[XmlType]
[XmlSchema("""
    ... & boot? & ((@type='file' & source:File) | (@type='block' & source:Block) | (@type='mount'? & source:Mount & binary? & idmap?) | (@type='bind'? & source:Folder)
    | (@type='template' & source:Template) | (@type='ram' & source:Memory) | (@type='volume' & source:Volume))
    """)]
public sealed partial class FileSystem : DomainDevice
{
    /// <summary>Attribute <c>type</c>.</summary>
    [XmlAttribute("type")]
    public FileSystemType? Type { get; set; }

    /// <summary>Attribute <c>accessmode</c>.</summary>
    [XmlAttribute("accessmode")]
    public FileSystemAccess? AccessMode { get; set; }

    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model")]
    [GuestAbi("filesystem model")]
    public VirtioModel? Model { get; set; }

    /// <summary>Attribute <c>multidevs</c>.</summary>
    [XmlAttribute("multidevs")]
    public FileSystemMultiDevices? MultiDevices { get; set; }

    /// <summary>Octal.</summary>
    [XmlAttribute("fmode", Data = "int[0..4294967295]")]
    public string? FileMode { get; set; }

    /// <summary>Octal.</summary>
    [XmlAttribute("dmode", Data = "int[0..4294967295]")]
    public string? DirectoryMode { get; set; }

    /// <summary>Element <c>driver</c>.</summary>
    [XmlElement("driver", OmitEmpty = true)]
    public FileSystemDriver? Driver { get; set; }

    /// <summary>Element <c>binary</c>.</summary>
    [XmlElement("binary", OmitEmpty = true)]
    public FileSystemBinary? Binary { get; set; }

    /// <summary>Element <c>idmap</c>.</summary>
    [XmlElement("idmap")]
    public IdMap? IdMap { get; set; }

    /// <summary>Element <c>source</c>.</summary>
    [XmlElement("source", Needed = true)]
    public FileSystemSource? Source { get; set; }

    /// <summary>Element <c>target</c>.</summary>
    [XmlElement("target", Attribute = "dir", Needed = true)]
    [GuestAbi("filesystem guest target")]
    public string? Target { get; set; }

    /// <summary>Element <c>readonly</c>.</summary>
    [XmlElement("readonly")]
    [GuestAbi("filesystem access mode")]
    public bool ReadOnly { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("space_hard_limit", Custom = true, AfterBase = true, Data = "%scaled")]
    public ulong SpaceHardLimit { get; set; }

    /// <summary>Bytes.</summary>
    [XmlElement("space_soft_limit", Custom = true, AfterBase = true, Data = "%scaled")]
    public ulong SpaceSoftLimit { get; set; }
}
