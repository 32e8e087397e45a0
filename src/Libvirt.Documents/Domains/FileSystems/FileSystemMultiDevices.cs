namespace Libvirt.Documents.Domains;

/// <summary>How several host devices are handled.</summary>
[XmlEnum]
public enum FileSystemMultiDevices
{
    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>remap</c></summary>
    Remap,

    /// <summary><c>forbid</c></summary>
    Forbid,

    /// <summary><c>warn</c></summary>
    Warn,
}
