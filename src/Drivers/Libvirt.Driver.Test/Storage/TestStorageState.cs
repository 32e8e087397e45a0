using Libvirt.Documents;
using Libvirt.Documents.Nodes;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Driver.Test;

/// <summary>The storage pools of one test host, shared by its connections.</summary>
/// <param name="events">Where their events go.</param>
/// <param name="devices">Pools on Fibre Channel make and remove a device.</param>
public sealed class TestStorageState(ObjectEventQueue events, TestNodeDeviceState devices)
{
    private const string DefaultPool = """
        <pool type='dir'>
          <name>default-pool</name>
          <uuid>dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566</uuid>
          <target>
            <path>/default-pool</path>
          </target>
        </pool>
        """;

    private static readonly DefinitionRules Rules = new(ErrorDomain.Storage, "pool");

    /// <summary>Held by whoever changes something; readers do not need it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>All pools.</summary>
    public ObjectTable<TestStoragePool> Pools { get; } = new();

    /// <summary>Where their events go.</summary>
    public ObjectEventQueue Events { get; } = events;

    /// <summary>The devices of the host.</summary>
    public TestNodeDeviceState Devices { get; } = devices;

    /// <summary>The content of test:///default.</summary>
    public void AddDefaults() => AddRunning(DefaultPool);

    /// <summary>The pools of a node file with their volumes; all of them run.</summary>
    /// <param name="pools">The parts of the node document.</param>
    /// <param name="readFile">Reads the file that a part names.</param>
    public void Add(IEnumerable<NodeObject> pools, Func<string, string> readFile)
    {
        foreach (var part in pools)
        {
            var xml = part.File is { } file ? readFile(file) : part.ToDocument(StoragePoolDocument.RootName);
            var pool = AddRunning(xml);
            foreach (var volume in NodeObject.Under(xml, StorageVolumeDocument.RootName, ErrorDomain.Storage))
                AddVolume(pool, volume.File is { } volumeFile ? readFile(volumeFile) : volume.ToDocument(StorageVolumeDocument.RootName));
        }
    }

    /// <summary>(Re)defines a pool; the sizes of a pool that runs start over too, as in native.</summary>
    public TestStoragePool Define(StoragePoolDocument definition)
    {
        lock (Gate)
        {
            var pool = Find(definition, mustBeInactive: false);
            pool.State = pool.State.Defined(definition);
            pool.ResetSizes();
            Pools.TryAdd(pool);
            return pool;
        }
    }

    /// <summary>Starts a pool that goes when it is stopped, even when it was defined before.</summary>
    public TestStoragePool Create(StoragePoolDocument definition)
    {
        lock (Gate)
        {
            var pool = Find(definition, mustBeInactive: true);
            pool.State = pool.State.StartedAs(definition) with { IsPersistent = false };
            if (pool.HasVirtualPort)
                try
                {
                    Devices.CreatePort(definition.Source.Adapter!.NodeName, definition.Source.Adapter.PortName);
                }
                catch (LibvirtException)
                {
                    Pools.Remove(pool);
                    throw;
                }
            pool.ResetSizes();
            Pools.TryAdd(pool);
            return pool;
        }
    }

    /// <summary>The pool that a definition is about; a new one is not in the table yet, so nobody sees it half made.</summary>
    private TestStoragePool Find(StoragePoolDocument definition, bool mustBeInactive)
    {
        foreach (var other in Pools.Snapshot())
            if (other.Name != definition.Name && StoragePoolConflict.Exists(definition, other.Current))
                throw LibvirtException.OperationFailed(ErrorDomain.Storage, $"Storage source conflict with pool: '{other.Name}'");
        return Rules.Find(Pools, definition.Name, definition.Uuid!.Value, mustBeInactive) ?? new TestStoragePool(definition);
    }

    private TestStoragePool AddRunning(string xml)
    {
        var pool = Define(StoragePoolDocument.Parse(xml));
        pool.State = pool.State with { IsActive = true };
        return pool;
    }

    private static void AddVolume(TestStoragePool pool, string xml)
    {
        var volume = StorageVolumeDocument.Parse(xml, pool.Current.Type);
        if (string.IsNullOrEmpty(volume.Target.Path))
            volume.Target.Path = $"{pool.Current.Target?.Path ?? "(null)"}/{volume.Name}";
        if (string.IsNullOrEmpty(volume.Key))
            volume.Key = volume.Target.Path;
        pool.Add(volume);
    }
}
