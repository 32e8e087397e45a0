using Libvirt.Documents;
using Libvirt.Documents.StoragePools;
using Libvirt.Driver.Storage.Pools;

namespace Libvirt.Driver.Storage.Calls;

internal sealed partial class PoolStorageDriver
{
    private const StoragePoolCreateFlags Creation = StoragePoolCreateFlags.WithBuild | StoragePoolCreateFlags.WithBuildOverwrite | StoragePoolCreateFlags.WithBuildNoOverwrite;

    /// <inheritdoc/>
    public override StoragePool StoragePoolDefineXML(Connection conn, string xml, uint flags)
    {
        CallFlags.Check(flags, (uint)StoragePoolDefineFlags.Validate, ErrorDomain.Storage, "storagePoolDefineXML");
        var definition = StoragePoolDocument.Parse(xml, ParseOptions.Validating(flags.Has(StoragePoolDefineFlags.Validate)));
        Pool pool;
        lock (host.Gate)
        {
            var found = Check(definition, mustBeInactive: false);
            MustBeKept(definition.Type);
            // The file comes first: what is on the disk after a crash was asked for.
            if (found is not null)
                lock (found.Gate)
                {
                    host.Definitions.Write(definition.Name, definition.Format());
                    found.State = found.State.Defined(definition);
                    if (found.IsRemoved)
                    {
                        found.IsRemoved = false;
                        host.Pools.TryAdd(found);
                    }
                }
            else
            {
                host.Definitions.Write(definition.Name, definition.Format());
                found = new Pool(definition);
                found.State = found.State with { IsPersistent = true };
                host.Pools.TryAdd(found);
            }
            pool = found;
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Defined);
        return pool.For(conn);
    }

    /// <inheritdoc/>
    public override StoragePool StoragePoolCreateXML(Connection conn, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)Creation, ErrorDomain.Storage, "storagePoolCreateXML");
        MustBeOneBuild(flags);
        var definition = StoragePoolDocument.Parse(xmlDesc);
        Pool pool;
        bool isNew;
        lock (host.Gate)
        {
            var found = Check(definition, mustBeInactive: true);
            _ = PoolBackends.Of(definition.Type);
            isNew = found is null;
            pool = found ?? new Pool(definition);
            if (isNew)
                host.Pools.TryAdd(pool);
        }
        if (isNew)
            new PoolLife(host, pool).StartNew(flags);
        else
            new PoolLife(host, pool).StartAs(definition, flags);
        return pool.For(conn);
    }

    /// <inheritdoc/>
    public override void StoragePoolCreate(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, (uint)Creation, ErrorDomain.Storage, "storagePoolCreate");
        Life(pool).Start(flags);
    }

    /// <inheritdoc/>
    public override void StoragePoolDestroy(StoragePool pool) => Life(pool).Stop();

    /// <inheritdoc/>
    public override void StoragePoolUndefine(StoragePool pool) => Life(pool).Undefine();

    /// <inheritdoc/>
    public override void StoragePoolBuild(StoragePool pool, uint flags) => Life(pool).Build(flags);

    /// <inheritdoc/>
    public override void StoragePoolDelete(StoragePool pool, uint flags) => Life(pool).Delete(flags);

    /// <inheritdoc/>
    public override void StoragePoolRefresh(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "storagePoolRefresh");
        Life(pool).RefreshOrStop();
    }

    /// <inheritdoc/>
    public override void StoragePoolSetAutostart(StoragePool pool, int autostart) => Life(pool).SetAutostart(autostart != 0);

    /// <inheritdoc/>
    public override string ConnectFindStoragePoolSources(Connection conn, string type, string? srcSpec, uint flags)
    {
        if (!StoragePoolTypeNames.TryParse(type, out var known))
            throw LibvirtException.Internal(ErrorDomain.Storage, $"unknown storage pool type {type}");
        _ = PoolBackends.Of(known);
        throw LibvirtException.NoSupport(ErrorDomain.Storage, $"pool type '{type}' does not support source discovery");
    }

    private PoolLife Life(StoragePool pool) => new(host, Find(pool));

    /// <summary>The pool that a definition is about; null for a new one. Called under the host's gate.</summary>
    private Pool? Check(StoragePoolDocument definition, bool mustBeInactive)
    {
        var found = StorageHost.Rules.Find(host.Pools, definition.Name, definition.Uuid!.Value, mustBeInactive);
        foreach (var other in host.Pools.Snapshot())
            if (other != found && StoragePoolConflict.Exists(definition, other.Current))
                throw LibvirtException.OperationFailed(ErrorDomain.Storage, $"Storage source conflict with pool: '{other.Name}'");
        return found;
    }

    private static void MustBeKept(StoragePoolType type)
    {
        if (!PoolBackends.CanDefine(type))
            throw PoolBackends.Missing(type);
    }

    private static void MustBeOneBuild(uint flags)
    {
        if (flags.Has(StoragePoolCreateFlags.WithBuildOverwrite) && flags.Has(StoragePoolCreateFlags.WithBuildNoOverwrite))
            throw LibvirtException.InvalidArgument(ErrorDomain.Storage, "flags 'VIR_STORAGE_POOL_BUILD_OVERWRITE' and 'VIR_STORAGE_POOL_BUILD_NO_OVERWRITE' in function 'storagePoolCreateXML' are mutually exclusive");
    }
}
