using Libvirt.Documents;
using Libvirt.Driver.Storage.Pools;
using Libvirt.Driver.Storage.Volumes;

namespace Libvirt.Driver.Storage.Calls;

internal sealed partial class PoolStorageDriver
{
    /// <inheritdoc/>
    public override StorageVol StorageVolCreateXML(StoragePool pool, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)(StorageVolCreateFlags.PreallocMetadata | StorageVolCreateFlags.Validate), ErrorDomain.Storage, "storageVolCreateXML");
        var found = Active(pool);
        var definition = StorageVolumeDocument.Parse(xmlDesc, found.Current.Type, capacityOptional: true, ParseOptions.Validating(flags.Has(StorageVolCreateFlags.Validate)));
        if (!definition.HasCapacity && definition.BackingStore is null) // what it is based on has one
            throw LibvirtException.Xml(ErrorDomain.Storage, "missing capacity element");
        Volume volume;
        lock (found.Gate)
        {
            Active(found);
            if (found.Volumes.TryFind(definition.Name, out _))
                throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.StorageVolExist, $"'{definition.Name}'");
            volume = Begin(found, definition);
        }
        Make(found, volume, null, flags & ~(uint)StorageVolCreateFlags.Validate);
        return found.For(pool.Connection, volume);
    }

    /// <inheritdoc/>
    public override StorageVol StorageVolCreateXMLFrom(StoragePool pool, string xmlDesc, StorageVol clonevol, uint flags)
    {
        const StorageVolCreateFlags All = StorageVolCreateFlags.PreallocMetadata | StorageVolCreateFlags.Reflink | StorageVolCreateFlags.Validate;
        CallFlags.Check(flags, (uint)All, ErrorDomain.Storage, "storageVolCreateXMLFrom");
        var found = Find(pool);
        var source = pool.Name == clonevol.Pool ? found : ByName(clonevol.Pool);
        Active(found);
        Active(source);
        var model = Volume(source, clonevol.Name);
        var definition = StorageVolumeDocument.Parse(xmlDesc, found.Current.Type, capacityOptional: true, ParseOptions.Validating(flags.Has(StorageVolCreateFlags.Validate)));
        var backend = PoolBackends.Of(found.Current.Type);
        lock (source.Gate)
        {
            model = Again(source, clonevol.Name);
            model.MustBeBuilt();
            var known = model.Definition;
            model.Update(known, backend.Look(known));
            model.Users++;
            source.Jobs++;
        }
        try
        {
            Volume volume;
            lock (found.Gate)
            {
                Active(found);
                if (found.Volumes.TryFind(definition.Name, out _))
                    throw LibvirtException.Internal(ErrorDomain.Storage, $"storage volume name '{definition.Name}' already in use.");
                if ((definition.Capacity ?? 0) < model.Capacity)
                    definition.Capacity = model.Capacity;
                if (!definition.HasAllocation)
                    definition.Allocation = definition.Capacity;
                volume = Begin(found, definition);
            }
            Make(found, volume, model, flags & ~(uint)StorageVolCreateFlags.Validate);
            return found.For(pool.Connection, volume);
        }
        finally
        {
            lock (source.Gate)
            {
                model.Users--;
                source.Jobs--;
            }
        }
    }

    /// <summary>The volume is in the list from now on, so that nobody else takes its name; under the pool's gate.</summary>
    private static Volume Begin(Pool pool, StorageVolumeDocument definition)
    {
        var volume = PoolBackends.Of(pool.Current.Type).Prepare(pool.Current, definition);
        volume.IsBuilding = true;
        pool.Volumes.Set(volume);
        pool.Jobs++;
        return volume;
    }

    /// <summary>Makes the content, which may take long: no lock is held meanwhile.</summary>
    private static void Make(Pool pool, Volume volume, Volume? model, uint flags)
    {
        var backend = PoolBackends.Of(pool.Current.Type);
        bool isMade = false;
        try
        {
            backend.Build(volume.Definition, model?.Definition, flags);
            volume.Definition = backend.Look(volume.Definition);
            isMade = true;
        }
        finally
        {
            lock (pool.Gate)
            {
                pool.Jobs--;
                volume.IsBuilding = false;
                if (isMade)
                    pool.Take((long)volume.Allocation);
                else
                    pool.Volumes.Remove(volume.Name);
            }
        }
    }
}
