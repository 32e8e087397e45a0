namespace Libvirt.Documents.StoragePools;

/// <summary>How the allocation of a volume is found when a pool is refreshed.</summary>
[XmlEnum]
public enum VolumeAllocation
{
    /// <summary><c>default</c>: really</summary>
    Default,

    /// <summary><c>capacity</c>: taken to be the capacity</summary>
    Capacity,
}
