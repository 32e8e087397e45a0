namespace Libvirt.Documents.StoragePools;

/// <summary>Which pools virConnectListAllStoragePools is asked for, by state and kind; whoever has pools asks here.</summary>
public static class StoragePoolFilter
{
    private static readonly uint Types = Enum.GetValues<StoragePoolType>().Aggregate(0u, (all, type) => all | (uint)TypeFlag(type));

    /// <summary>True for a pool that is wanted.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="flags">Bits of <see cref="ConnectListAllStoragePoolsFlags"/>.</param>
    public static bool Passes(ObjectState<StoragePoolDocument> pool, uint flags)
        => ListFilter.Pass(flags, (uint)ConnectListAllStoragePoolsFlags.Active, (uint)ConnectListAllStoragePoolsFlags.Inactive, pool.IsActive)
            && ListFilter.Pass(flags, (uint)ConnectListAllStoragePoolsFlags.Persistent, (uint)ConnectListAllStoragePoolsFlags.Transient, pool.IsPersistent)
            && ListFilter.Pass(flags, (uint)ConnectListAllStoragePoolsFlags.Autostart, (uint)ConnectListAllStoragePoolsFlags.NoAutostart, pool.Autostart)
            && ListFilter.Pass(flags, Types, (uint)TypeFlag(pool.Current.Type));

    private static ConnectListAllStoragePoolsFlags TypeFlag(StoragePoolType type) => type switch
    {
        StoragePoolType.Dir => ConnectListAllStoragePoolsFlags.Dir,
        StoragePoolType.Fs => ConnectListAllStoragePoolsFlags.Fs,
        StoragePoolType.Netfs => ConnectListAllStoragePoolsFlags.Netfs,
        StoragePoolType.Logical => ConnectListAllStoragePoolsFlags.Logical,
        StoragePoolType.Disk => ConnectListAllStoragePoolsFlags.Disk,
        StoragePoolType.Iscsi => ConnectListAllStoragePoolsFlags.Iscsi,
        StoragePoolType.IscsiDirect => ConnectListAllStoragePoolsFlags.IscsiDirect,
        StoragePoolType.Scsi => ConnectListAllStoragePoolsFlags.Scsi,
        StoragePoolType.Mpath => ConnectListAllStoragePoolsFlags.Mpath,
        StoragePoolType.Rbd => ConnectListAllStoragePoolsFlags.Rbd,
        StoragePoolType.Sheepdog => ConnectListAllStoragePoolsFlags.Sheepdog,
        StoragePoolType.Gluster => ConnectListAllStoragePoolsFlags.Gluster,
        StoragePoolType.Zfs => ConnectListAllStoragePoolsFlags.Zfs,
        StoragePoolType.Vstorage => ConnectListAllStoragePoolsFlags.Vstorage,
        _ => 0,
    };
}
