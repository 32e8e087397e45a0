namespace Libvirt.Documents.StorageVolumes;

/// <summary>What a volume is on the host, in native's order.</summary>
[XmlEnum]
public enum StorageVolumeType
{
    /// <summary><c>file</c></summary>
    File,

    /// <summary><c>block</c></summary>
    Block,

    /// <summary><c>dir</c></summary>
    Dir,

    /// <summary><c>network</c></summary>
    Network,

    /// <summary><c>netdir</c></summary>
    Netdir,

    /// <summary><c>ploop</c></summary>
    Ploop,
}
