using Libvirt.Documents;
using Libvirt.Documents.StoragePools;
using Libvirt.Driver.Storage.Pools;

namespace Libvirt.Driver.Storage.Calls;

/// <summary>The storage calls. Lists and look-ups of pools here; changes, volumes and transfers in the other parts.</summary>
/// <param name="host">The pools.</param>
internal sealed partial class PoolStorageDriver(StorageHost host) : StorageDriver
{
    private const uint EveryListFlag = 0xfffff;

    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => host.Events;

    /// <inheritdoc/>
    public override string ConnectGetStoragePoolCapabilities(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "storageConnectGetStoragePoolCapabilities");
        return StoragePoolCapabilities.Describe(PoolBackends.Types).Format();
    }

    /// <inheritdoc/>
    public override int ConnectNumOfStoragePools(Connection conn) => host.Pools.Snapshot().Count(static p => p.IsActive);

    /// <inheritdoc/>
    public override int ConnectNumOfDefinedStoragePools(Connection conn) => host.Pools.Snapshot().Count(static p => !p.IsActive);

    /// <inheritdoc/>
    public override string[] ConnectListStoragePools(Connection conn)
        => [.. host.Pools.Snapshot().Where(static p => p.IsActive).Select(static p => p.Name)];

    /// <inheritdoc/>
    public override string[] ConnectListDefinedStoragePools(Connection conn)
        => [.. host.Pools.Snapshot().Where(static p => !p.IsActive).Select(static p => p.Name)];

    /// <inheritdoc/>
    public override StoragePool[] ConnectListAllStoragePools(Connection conn, uint flags)
    {
        CallFlags.Check(flags, EveryListFlag, ErrorDomain.Storage, "storageConnectListAllStoragePools");
        return [.. host.Pools.Snapshot().Where(p => StoragePoolFilter.Passes(p.State, flags)).Select(p => p.For(conn))];
    }

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByName(Connection conn, string name) => ByName(name).For(conn);

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByUUID(Connection conn, Uuid uuid)
        => host.Pools.TryFind(uuid, out var found) ? found.For(conn) : throw Missing($"uuid '{uuid}'");

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByVolume(StorageVol vol) => ByName(vol.Pool).For(vol.Connection);

    /// <inheritdoc/>
    public override StoragePool StoragePoolLookupByTargetPath(Connection conn, string path)
    {
        var wanted = FilePath.Sanitize(path);
        foreach (var pool in host.Pools.Snapshot())
            if (pool.IsActive && pool.Path == wanted)
                return pool.For(conn);
        throw Missing($"target path '{path}'");
    }

    /// <inheritdoc/>
    public override bool StoragePoolIsActive(StoragePool pool) => Find(pool).IsActive;

    /// <inheritdoc/>
    public override bool StoragePoolIsPersistent(StoragePool pool) => Find(pool).State.IsPersistent;

    /// <inheritdoc/>
    public override int StoragePoolGetAutostart(StoragePool pool) => Find(pool).State is { Autostart: true, IsPersistent: true } ? 1 : 0;

    /// <inheritdoc/>
    public override StoragePoolInfo StoragePoolGetInfo(StoragePool pool)
    {
        var state = Find(pool).State;
        return new()
        {
            State = (int)(state.IsActive ? StoragePoolState.Running : StoragePoolState.Inactive),
            Capacity = state.Current.Capacity,
            Allocation = state.Current.Allocation,
            Available = state.Current.Available,
        };
    }

    /// <inheritdoc/>
    public override string StoragePoolGetXMLDesc(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageXMLFlags.XmlInactive, ErrorDomain.Storage, "storagePoolGetXMLDesc");
        var state = Find(pool).State;
        return (flags.Has(StorageXMLFlags.XmlInactive) ? state.Persistent : state.Current).Format();
    }

    private Pool ByName(string name) => host.Pools.TryFind(name, out var found) ? found : throw Missing($"name '{name}'");

    private Pool Find(StoragePool pool) => host.Pools.TryFind(pool.Uuid, out var found) ? found : throw Missing($"uuid '{pool.Uuid}' ({pool.Name})");

    private Pool Active(StoragePool pool) => Active(Find(pool));

    private static Pool Active(Pool pool) => pool.IsActive ? pool : throw Invalid($"storage pool '{pool.Name}' is not active");

    private static LibvirtException Invalid(string text) => LibvirtException.OperationInvalid(ErrorDomain.Storage, text);

    private static LibvirtException Missing(string what)
        => LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStoragePool, "no storage pool with matching " + what);
}
