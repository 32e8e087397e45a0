namespace Libvirt.Documents.Domains;

/// <summary>The virtiofs daemon (<c>binary</c>).</summary>
[XmlType]
public sealed partial class FileSystemBinary
{
    /// <summary>Attribute <c>path</c>.</summary>
    [XmlAttribute("path", Data = "%absolutePath")]
    public string? Path { get; set; }

    /// <summary>Attribute <c>xattr</c>.</summary>
    [XmlAttribute("xattr", OnOff = true)]
    public bool? Xattr { get; set; }

    /// <summary>Element <c>cache</c>.</summary>
    [XmlElement("cache", Attribute = "mode", Data = "'always' | 'none'")]
    public FileSystemCache? CacheMode { get; set; }

    /// <summary>Element <c>sandbox</c>.</summary>
    [XmlElement("sandbox", Attribute = "mode", Data = "'chroot' | 'namespace'")]
    public FileSystemSandbox? SandboxMode { get; set; }

    /// <summary>Element <c>lock</c>.</summary>
    [XmlElement("lock", OmitEmpty = true)]
    public FileSystemLocks? Locks { get; set; }

    /// <summary>Element <c>thread_pool</c>.</summary>
    [XmlElement("thread_pool", Attribute = "size", Data = "int[-9223372036854775808..9223372036854775807]")]
    public int? ThreadPool { get; set; }

    /// <summary>Element <c>openfiles</c>.</summary>
    [XmlElement("openfiles", Attribute = "max", Invalid = "cannot parse openfiles '{0}' for virtiofs", InvalidCode = ErrorNumber.XmlError)]
    public ulong? OpenFiles { get; set; }
}
