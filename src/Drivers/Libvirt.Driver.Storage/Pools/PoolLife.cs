using Libvirt.Documents;

namespace Libvirt.Driver.Storage.Pools;

/// <summary>What happens to a pool as a whole. Each call takes the pool's gate.</summary>
/// <param name="host">Its host.</param>
/// <param name="pool">The pool.</param>
internal sealed class PoolLife(StorageHost host, Pool pool)
{
    private const StoragePoolCreateFlags AnyBuild = StoragePoolCreateFlags.WithBuild | StoragePoolCreateFlags.WithBuildOverwrite | StoragePoolCreateFlags.WithBuildNoOverwrite;

    /// <summary>Begins to use it.</summary>
    /// <param name="flags"><see cref="StoragePoolCreateFlags"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: it is active already; what the backend says</exception>
    public void Start(uint flags)
    {
        lock (pool.Gate)
        {
            MustBeThere();
            var backend = PoolBackends.Of(pool.Current.Type);
            if (pool.IsActive)
                throw Invalid("already active");
            Begin(backend, flags);
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Started);
    }

    /// <summary>Begins to use a defined pool as another document describes it, until it is stopped.</summary>
    public void StartAs(StoragePoolDocument definition, uint flags)
    {
        lock (pool.Gate)
        {
            MustBeThere();
            if (pool.IsActive)
                throw Invalid("already active");
            var before = pool.State;
            pool.State = before with { Current = definition, Next = before.Persistent };
            try
            {
                Begin(PoolBackends.Of(definition.Type), flags);
            }
            catch (LibvirtException)
            {
                pool.State = before;
                throw;
            }
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Started);
    }

    /// <summary>Begins to use a new pool, which is gone when that fails; the caller has put it into the table.</summary>
    public void StartNew(uint flags)
    {
        lock (pool.Gate)
            try
            {
                Begin(PoolBackends.Of(pool.Current.Type), flags);
            }
            catch (LibvirtException)
            {
                Forget();
                throw;
            }
        host.Tell(pool, StoragePoolEventLifecycleType.Started);
    }

    /// <summary>A daemon has started: a pool that can be used counts as active, as with native, whether it was before or not.</summary>
    public void TakeOver()
    {
        lock (pool.Gate)
        {
            if (PoolBackends.Find(pool.Current.Type) is not { } backend || !backend.IsThere(pool.Current))
            {
                End();
                return;
            }
            try
            {
                Refresh();
            }
            catch (LibvirtException)
            {
                End();
                throw;
            }
            pool.State = pool.State with { IsActive = true };
            host.Statuses.Write(pool.Name, PoolStatus.Write(pool.Current));
        }
    }

    /// <summary>Uses it no more. Volumes stay where they are.</summary>
    public void Stop()
    {
        lock (pool.Gate)
        {
            MustBeThere();
            MustBeActive();
            pool.MustBeIdle();
            End();
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Stopped);
    }

    /// <summary>Looks at its content again. A pool whose content cannot be looked at is stopped.</summary>
    public void RefreshOrStop()
    {
        lock (pool.Gate)
        {
            MustBeThere();
            MustBeActive();
            pool.MustBeIdle();
            try
            {
                Refresh();
            }
            catch (LibvirtException)
            {
                End();
                host.Tell(pool, StoragePoolEventLifecycleType.Stopped);
                throw;
            }
        }
        host.TellRefresh(pool);
    }

    /// <summary>Makes what it lies on.</summary>
    public void Build(uint flags)
    {
        lock (pool.Gate)
        {
            MustBeThere();
            var backend = PoolBackends.Of(pool.Current.Type);
            if (pool.IsActive)
                throw Invalid("already active");
            backend.Build(pool.Current, flags);
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Created);
    }

    /// <summary>Removes what it lies on.</summary>
    public void Delete(uint flags)
    {
        lock (pool.Gate)
        {
            MustBeThere();
            var backend = PoolBackends.Of(pool.Current.Type);
            if (pool.IsActive)
                throw Invalid("still active");
            pool.MustBeIdle();
            backend.Delete(pool.Current, flags);
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Deleted);
    }

    /// <summary>Forgets its definition.</summary>
    public void Undefine()
    {
        lock (pool.Gate)
        {
            MustBeThere();
            if (pool.IsActive)
                throw Invalid("still active");
            pool.MustBeIdle();
            host.Definitions.Remove(pool.Name);
            Forget();
        }
        host.Tell(pool, StoragePoolEventLifecycleType.Undefined);
    }

    /// <summary>Has it started with the host, or not.</summary>
    public void SetAutostart(bool wanted)
    {
        lock (pool.Gate)
        {
            MustBeThere();
            if (!pool.State.IsPersistent)
                throw LibvirtException.Internal(ErrorDomain.Storage, "pool has no config file");
            if (pool.State.Autostart == wanted)
                return;
            host.Definitions.SetAutostart(pool.Name, wanted);
            pool.State = pool.State with { Autostart = wanted };
        }
    }

    private void Begin(PoolBackend backend, uint flags)
    {
        if (flags.Has(AnyBuild))
            backend.Build(pool.Current, BuildFlags(flags));
        // Native keeps the text with which the pool was started.
        var started = PoolStatus.Write(pool.Current);
        Refresh();
        host.Statuses.Write(pool.Name, started);
        pool.State = pool.State with { IsActive = true };
    }

    private static uint BuildFlags(uint flags) => flags.Has(StoragePoolCreateFlags.WithBuildOverwrite) ? (uint)StoragePoolBuildFlags.Overwrite
        : flags.Has(StoragePoolCreateFlags.WithBuildNoOverwrite) ? (uint)StoragePoolBuildFlags.NoOverwrite : 0;

    private void Refresh()
    {
        var (definition, volumes) = PoolBackends.Of(pool.Current.Type).Refresh(pool.Current);
        pool.State = pool.State with { Current = definition };
        pool.Volumes.Items = volumes;
    }

    private void End()
    {
        host.Statuses.Remove(pool.Name);
        pool.Volumes.Items = [];
        pool.State = pool.State.Stopped();
        if (!pool.State.IsPersistent)
            Forget();
    }

    private void Forget()
    {
        pool.IsRemoved = true;
        host.Pools.Remove(pool);
    }

    private void MustBeThere()
    {
        if (pool.IsRemoved)
            throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStoragePool, $"no storage pool with matching uuid '{pool.Uuid}' ({pool.Name})");
    }

    private void MustBeActive()
    {
        if (!pool.IsActive)
            throw LibvirtException.OperationInvalid(ErrorDomain.Storage, $"storage pool '{pool.Name}' is not active");
    }

    private LibvirtException Invalid(string what) => LibvirtException.OperationInvalid(ErrorDomain.Storage, $"storage pool '{pool.Name}' is {what}");
}
