namespace Libvirt.Documents.Domains;

/// <summary>How the disk takes part in snapshots.</summary>
[XmlEnum]
public enum DiskSnapshot
{
    /// <summary><c>no</c></summary>
    No,

    /// <summary><c>internal</c></summary>
    Internal,

    /// <summary><c>external</c></summary>
    External,

    /// <summary><c>manual</c></summary>
    Manual,
}
