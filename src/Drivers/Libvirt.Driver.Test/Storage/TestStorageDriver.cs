using Libvirt.Documents;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Driver.Test;

/// <summary>The storage calls of the test driver. Lists and look-ups of pools here; changes and volumes in the other parts.</summary>
/// <param name="state">The host's pools.</param>
public sealed partial class TestStorageDriver(TestStorageState state) : StorageDriver
{
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
        return [.. state.Pools.Snapshot().Where(p => StoragePoolFilter.Passes(p.State, flags)).Select(p => p.For(conn))];
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
