namespace Libvirt.Documents.Domains;

/// <summary>What the guest sees.</summary>
[XmlEnum]
public enum DiskDevice
{
    /// <summary><c>disk</c></summary>
    Disk,

    /// <summary><c>cdrom</c></summary>
    Cdrom,

    /// <summary><c>floppy</c></summary>
    Floppy,

    /// <summary><c>lun</c></summary>
    Lun,
}
