using Libvirt.Documents;
using Libvirt.Documents.StoragePools;
using Libvirt.Driver.Storage.Volumes;

namespace Libvirt.Driver.Storage.Pools;

/// <summary>What pools of one type do. None of it holds a lock or knows the driver's table.</summary>
internal abstract class PoolBackend
{
    /// <summary>The type.</summary>
    public abstract StoragePoolType Type { get; }

    /// <summary>Makes what the pool lies on.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="flags"><see cref="StoragePoolBuildFlags"/>.</param>
    public abstract void Build(StoragePoolDocument pool, uint flags);

    /// <summary>Removes what the pool lies on.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="flags"><see cref="StoragePoolDeleteFlags"/>.</param>
    public abstract void Delete(StoragePoolDocument pool, uint flags);

    /// <summary>Whether the pool can be used as it is: then it counts as active when a daemon starts.</summary>
    public abstract bool IsThere(StoragePoolDocument pool);

    /// <summary>Looks at everything in it.</summary>
    /// <param name="pool">The pool.</param>
    /// <returns>a changed copy of the definition, with sizes and permissions, and the volumes ordered by name as bytes</returns>
    public abstract (StoragePoolDocument Pool, Volume[] Volumes) Refresh(StoragePoolDocument pool);

    /// <summary>What a new volume is called and where it will be; nothing is made yet.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="volume">Its definition, which is completed.</param>
    public abstract Volume Prepare(StoragePoolDocument pool, StorageVolumeDocument volume);

    /// <summary>Makes the content of a new volume; whatever was made is removed when it fails.</summary>
    /// <param name="volume">Its definition.</param>
    /// <param name="model">A volume whose content it gets; null for none.</param>
    /// <param name="flags"><see cref="StorageVolCreateFlags"/>.</param>
    public abstract void Build(StorageVolumeDocument volume, StorageVolumeDocument? model, uint flags);

    /// <summary>Looks at a volume again.</summary>
    /// <returns>a changed copy</returns>
    public abstract StorageVolumeDocument Look(StorageVolumeDocument volume);

    /// <summary>Looks at a volume as at one that nobody has described: it may have another format.</summary>
    /// <returns>what it is now; null when it is no volume any more</returns>
    public abstract StorageVolumeDocument? Discover(StorageVolumeDocument volume);

    /// <summary>Removes a volume.</summary>
    public abstract void Delete(StorageVolumeDocument volume, uint flags);

    /// <summary>Changes the capacity.</summary>
    public abstract void Resize(StorageVolumeDocument volume, ulong capacity, uint flags);

    /// <summary>Overwrites the content.</summary>
    public abstract void Wipe(StorageVolumeDocument volume, StorageVolWipeAlgorithm algorithm);

    /// <summary>Opens a volume for a stream.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="offset">Where it begins, in bytes.</param>
    /// <param name="length">Where it ends at the latest, in bytes from there; 0 for no end.</param>
    /// <param name="writes">For an upload.</param>
    /// <param name="closed">Called once at its end.</param>
    public abstract StreamDriver Open(StorageVolumeDocument volume, ulong offset, ulong length, bool writes, Action closed);
}
