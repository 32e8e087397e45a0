namespace Libvirt.Documents;

/// <summary>Where an image is.</summary>
[XmlEnum]
public enum StorageType
{
    /// <summary><c>none</c></summary>
    None,

    /// <summary><c>file</c></summary>
    File,

    /// <summary><c>block</c></summary>
    Block,

    /// <summary><c>dir</c></summary>
    Dir,

    /// <summary><c>network</c></summary>
    Network,

    /// <summary><c>volume</c></summary>
    Volume,

    /// <summary><c>nvme</c></summary>
    Nvme,

    /// <summary><c>vhostuser</c></summary>
    Vhostuser,

    /// <summary><c>vhostvdpa</c></summary>
    Vhostvdpa,
}
