using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestStorageDriver
{
    /// <inheritdoc/>
    public override StoragePool StoragePoolDefineXML(Connection conn, string xml, uint flags)
    {
        CallFlags.Check(flags, (uint)StoragePoolDefineFlags.Validate, ErrorDomain.Test, "testStoragePoolDefineXML");
        var pool = state.Define(StoragePoolDocument.Parse(xml, ParseOptions.Validating(flags.Has(StoragePoolDefineFlags.Validate))));
        Tell(pool, StoragePoolEventLifecycleType.Defined);
        return pool.For(conn);
    }

    /// <inheritdoc/>
    public override StoragePool StoragePoolCreateXML(Connection conn, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolCreateXML");
        var pool = state.Create(StoragePoolDocument.Parse(xmlDesc));
        Tell(pool, StoragePoolEventLifecycleType.Started);
        return pool.For(conn);
    }

    /// <inheritdoc/>
    public override void StoragePoolCreate(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolCreate");
        lock (state.Gate)
        {
            var found = Inactive(pool.Name);
            found.State = found.State with { IsActive = true };
            Tell(found, StoragePoolEventLifecycleType.Started);
        }
    }

    /// <inheritdoc/>
    /// <remarks>As in native's test driver, a definition that waits goes on waiting, and volumes stay.</remarks>
    public override void StoragePoolDestroy(StoragePool pool)
    {
        lock (state.Gate)
        {
            var found = Active(pool.Name);
            found.State = found.State with { IsActive = false };
            if (found.HasVirtualPort)
                state.Devices.DestroyPort();
            Tell(found, StoragePoolEventLifecycleType.Stopped);
            if (!found.State.IsPersistent)
                state.Pools.Remove(found);
        }
    }

    /// <inheritdoc/>
    public override void StoragePoolUndefine(StoragePool pool)
    {
        lock (state.Gate)
        {
            var found = Inactive(pool.Name);
            Tell(found, StoragePoolEventLifecycleType.Undefined);
            state.Pools.Remove(found);
        }
    }

    /// <inheritdoc/>
    public override void StoragePoolBuild(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolBuild");
        Tell(Inactive(pool.Name), StoragePoolEventLifecycleType.Created);
    }

    /// <inheritdoc/>
    public override void StoragePoolDelete(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolDelete");
        Tell(Inactive(pool.Name), StoragePoolEventLifecycleType.Deleted);
    }

    /// <inheritdoc/>
    public override void StoragePoolRefresh(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolRefresh");
        var found = Active(pool.Name);
        state.Events.Queue(ObjectEvent.Of(found.Name, found.Uuid, StoragePoolEventID.Refresh, new StoragePoolEventGeneric()));
    }

    /// <inheritdoc/>
    public override void StoragePoolSetAutostart(StoragePool pool, int autostart)
    {
        lock (state.Gate)
        {
            var found = ByName(pool.Name);
            if (!found.State.IsPersistent)
                throw LibvirtException.InvalidArgument(ErrorDomain.Test, "pool has no config file");
            found.State = found.State with { Autostart = autostart != 0 };
        }
    }

    private void Tell(TestStoragePool pool, StoragePoolEventLifecycleType what)
        => state.Events.Queue(ObjectEvent.Of(pool.Name, pool.Uuid, StoragePoolEventID.Lifecycle, new StoragePoolEventLifecycle((int)what, 0)));
}
