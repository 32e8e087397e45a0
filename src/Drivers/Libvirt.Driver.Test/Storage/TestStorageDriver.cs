using Libvirt.Documents;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Driver.Test;

/// <summary>The storage calls of the test driver. Lists and look-ups of pools here; changes and volumes in the other parts.</summary>
/// <param name="state">The host's pools.</param>
public sealed partial class TestStorageDriver(TestStorageState state) : StorageDriver
{
    private const uint Types = (uint)(ConnectListAllStoragePoolsFlags.Dir | ConnectListAllStoragePoolsFlags.Fs | ConnectListAllStoragePoolsFlags.Netfs
        | ConnectListAllStoragePoolsFlags.Logical | ConnectListAllStoragePoolsFlags.Disk | ConnectListAllStoragePoolsFlags.Iscsi
        | ConnectListAllStoragePoolsFlags.Scsi | ConnectListAllStoragePoolsFlags.Mpath | ConnectListAllStoragePoolsFlags.Rbd
        | ConnectListAllStoragePoolsFlags.Sheepdog | ConnectListAllStoragePoolsFlags.Gluster | ConnectListAllStoragePoolsFlags.Zfs
        | ConnectListAllStoragePoolsFlags.Vstorage | ConnectListAllStoragePoolsFlags.IscsiDirect);

    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => state.Events;

    /// <inheritdoc/>
    public override int ConnectNumOfStoragePools(Connection conn) => state.Pools.Snapshot().Count(static p => p.IsActive);

    /// <inheritdoc/>
    public override int ConnectNumOfDefinedStoragePools(Connection conn) => state.Pools.Snapshot().Count(static p => !p.IsActive);

    /// <inheritdoc/>
    public override string[] ConnectListStoragePools(Connection conn)
        => [.. state.Pools.Snapshot().Where(static p => p.IsActive).Select(static p => p.Name)];

    /// <inheritdoc/>
    public override string[] ConnectListDefinedStoragePools(Connection conn)
        => [.. state.Pools.Snapshot().Where(static p => !p.IsActive).Select(static p => p.Name)];

    /// <inheritdoc/>
    public override StoragePool[] ConnectListAllStoragePools(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0xfffff, ErrorDomain.Test, "testConnectListAllStoragePools");
        return [.. state.Pools.Snapshot().Where(p => Passes(p.State, flags)).Select(p => p.For(conn))];
    }

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByName(Connection conn, string name) => ByName(name).For(conn);

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByUUID(Connection conn, Uuid uuid) => ByUuid(uuid).For(conn);

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByVolume(StorageVol vol) => ByName(vol.Pool).For(vol.Connection);

    /// <inheritdoc/>
    public override bool StoragePoolIsActive(StoragePool pool) => ByUuid(pool.Uuid).IsActive;

    /// <inheritdoc/>
    public override bool StoragePoolIsPersistent(StoragePool pool) => ByUuid(pool.Uuid).State.IsPersistent;

    /// <inheritdoc/>
    public override int StoragePoolGetAutostart(StoragePool pool) => ByName(pool.Name).State is { Autostart: true, IsPersistent: true } ? 1 : 0;

    /// <inheritdoc/>
    public override StoragePoolInfo StoragePoolGetInfo(StoragePool pool)
    {
        var found = ByName(pool.Name).State;
        return new()
        {
            State = (int)(found.IsActive ? StoragePoolState.Running : StoragePoolState.Inactive),
            Capacity = found.Current.Capacity,
            Allocation = found.Current.Allocation,
            Available = found.Current.Available,
        };
    }

    /// <inheritdoc/>
    public override string StoragePoolGetXMLDesc(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolGetXMLDesc");
        return ByName(pool.Name).Current.Format();
    }

    private static bool Passes(ObjectState<StoragePoolDocument> pool, uint flags)
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

    private TestStoragePool ByName(string name) => state.Pools.TryFind(name, out var found) ? found : throw Missing($"name '{name}'");

    private TestStoragePool ByUuid(Uuid uuid) => state.Pools.TryFind(uuid, out var found) ? found : throw Missing($"uuid '{uuid}'");

    private TestStoragePool Active(string name)
    {
        var pool = ByName(name);
        return pool.IsActive ? pool : throw LibvirtException.OperationInvalid(ErrorDomain.Test, $"storage pool '{name}' is not active");
    }

    private TestStoragePool Inactive(string name)
    {
        var pool = ByName(name);
        return pool.IsActive ? throw LibvirtException.OperationInvalid(ErrorDomain.Test, $"storage pool '{name}' is active") : pool;
    }

    private static LibvirtException Missing(string what)
        => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoStoragePool, "no storage pool with matching " + what);
}
