namespace Libvirt.Documents.Domains;

/// <summary>Who shows the picture of a graphics card.</summary>
[XmlEnum]
public enum VideoDriverName
{
    /// <summary><c>qemu</c></summary>
    Qemu,

    /// <summary><c>vhostuser</c></summary>
    Vhostuser,
}
