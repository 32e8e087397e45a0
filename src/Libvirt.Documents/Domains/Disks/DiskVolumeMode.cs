namespace Libvirt.Documents.Domains;

/// <summary>How a volume of an iSCSI pool is reached.</summary>
[XmlEnum]
public enum DiskVolumeMode
{
    /// <summary><c>host</c></summary>
    Host,

    /// <summary><c>direct</c></summary>
    Direct,
}
