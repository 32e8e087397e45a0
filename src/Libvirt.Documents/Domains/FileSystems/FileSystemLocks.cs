namespace Libvirt.Documents.Domains;

/// <summary>Locks (<c>lock</c>).</summary>
[XmlType]
public sealed partial class FileSystemLocks
{
    /// <summary>Attribute <c>posix</c>.</summary>
    [XmlAttribute("posix", OnOff = true)]
    public bool? Posix { get; set; }

    /// <summary>Attribute <c>flock</c>.</summary>
    [XmlAttribute("flock", OnOff = true)]
    public bool? Flock { get; set; }
}
