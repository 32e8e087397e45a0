using Libvirt.Documents;
using Libvirt.Driver.Storage.Calls;
using Libvirt.Driver.Storage.Pools;
using Libvirt.Stateful.Storage;

namespace Libvirt.Driver.Storage;

/// <summary>One set of pools and what they share: folders, events. A daemon has one.</summary>
/// <param name="folders">Where definitions and status files are.</param>
/// <param name="isPrivileged">The daemon of the host, not of a user.</param>
public sealed class StorageHost(StorageFolders folders, bool isPrivileged)
{
    private static readonly LogSource Log = new("storage");

    /// <summary>True for the daemon of the host.</summary>
    public bool IsPrivileged => isPrivileged;

    /// <summary>All pools.</summary>
    public ObjectTable<Pool> Pools { get; } = new();

    /// <summary>Who is told what happens.</summary>
    public ObjectEventQueue Events { get; } = new();

    /// <summary>The calls.</summary>
    public StorageDriver Driver => new PoolStorageDriver(this);

    /// <summary>Held while a pool comes into the table or goes.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>Which pool a definition is about.</summary>
    internal static DefinitionRules Rules { get; } = new(ErrorDomain.Storage, "pool");

    /// <summary>Definitions on the disk.</summary>
    internal DefinitionFolder Definitions { get; } = new(folders.Definitions, ErrorDomain.Storage, "virsh pool-edit");

    /// <summary>What runs, for the next daemon.</summary>
    internal StatusFolder Statuses { get; } = new(folders.State, ErrorDomain.Storage);

    /// <summary>Reads what runs and what is defined, looks at what is active, and starts what is to be started with the host.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the folder of the status files cannot be used</exception>
    public void Start()
    {
        Statuses.RemoveUnfinished();
        foreach (var name in Statuses.Names())
            if (!OrReport($"the status {Statuses.PathOf(name)} is set aside", () => ReadStatus(name)))
                OrReport("it stays", () => Statuses.SetAside(name));
        Definitions.RemoveUnfinished();
        foreach (var name in Definitions.Names())
            OrReport($"the definition {Definitions.PathOf(name)} is left out", () => ReadDefinition(name));
        foreach (var pool in Pools.Snapshot())
            OrReport($"pool '{pool.Name}' is not active", () => new PoolLife(this, pool).TakeOver());
        if (!Statuses.BeginBoot())
            return;
        foreach (var pool in Pools.Snapshot())
            if (pool.State is { Autostart: true, IsActive: false })
                OrReport($"pool '{pool.Name}' is not started", () => new PoolLife(this, pool).Start(0));
    }

    /// <summary>Queues what happened to a pool.</summary>
    internal void Tell(Pool pool, StoragePoolEventLifecycleType what)
        => Events.Queue(ObjectEvent.Of(pool.Name, pool.Uuid, StoragePoolEventID.Lifecycle, new StoragePoolEventLifecycle((int)what, 0)));

    /// <summary>Queues that the content of a pool was looked at again.</summary>
    internal void TellRefresh(Pool pool)
        => Events.Queue(ObjectEvent.Of(pool.Name, pool.Uuid, StoragePoolEventID.Refresh, new StoragePoolEventGeneric()));

    /// <summary>Writes into the log what no call is told.</summary>
    internal static void Report(string text) => Log.Error($"{text}");

    private static bool OrReport(string consequence, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception e) when (e is LibvirtException or IOException)
        {
            Report($"{consequence}: {e.Message}");
            return false;
        }
    }

    private void ReadStatus(string name)
    {
        var definition = Named(PoolStatus.Read(Statuses.Read(name)), name);
        var pool = new Pool(definition);
        pool.State = pool.State with { IsActive = true };
        Add(pool);
    }

    private void ReadDefinition(string name)
    {
        var definition = Named(StoragePoolDocument.Parse(Definitions.Read(name), ParseOptions.Default), name);
        var pool = Pools.TryFind(definition.Uuid!.Value, out var running) && running.Name == name ? running : null;
        if (pool is null)
            Add(pool = new Pool(definition));
        // The same text that it runs with is no other definition.
        bool isOther = pool.IsActive && pool.Current.Format() != definition.Format();
        pool.State = pool.State with { Next = isOther ? definition : null, IsPersistent = true, Autostart = Definitions.IsAutostart(name) };
    }

    private void Add(Pool pool)
    {
        if (Pools.TryAdd(pool) is { } there)
            throw LibvirtException.OperationFailed(ErrorDomain.Storage, $"pool '{there.Name}' has the same name or uuid");
    }

    private static StoragePoolDocument Named(StoragePoolDocument pool, string name) => pool.Name == name ? pool
        : throw LibvirtException.Internal(ErrorDomain.Storage, $"the file is named after '{name}', its pool is '{pool.Name}'");
}
