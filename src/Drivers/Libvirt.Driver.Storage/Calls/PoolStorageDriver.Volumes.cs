using Libvirt.Documents;
using Libvirt.Documents.StorageVolumes;
using Libvirt.Driver.Storage.Pools;
using Libvirt.Driver.Storage.Volumes;

namespace Libvirt.Driver.Storage.Calls;

internal sealed partial class PoolStorageDriver
{
    /// <inheritdoc/>
    public override int StoragePoolNumOfVolumes(StoragePool pool) => Active(pool).Volumes.Items.Length;

    /// <inheritdoc/>
    public override string[] StoragePoolListVolumes(StoragePool pool) => Array.ConvertAll(Active(pool).Volumes.Items, static v => v.Name);

    /// <inheritdoc/>
    public override StorageVol[] StoragePoolListAllVolumes(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "storagePoolListAllVolumes");
        var found = Active(pool);
        return Array.ConvertAll(found.Volumes.Items, v => found.For(pool.Connection, v));
    }

    /// <inheritdoc/>
    public override StorageVol StorageVolLookupByName(StoragePool pool, string name)
    {
        var found = Active(pool);
        return found.For(pool.Connection, Volume(found, name));
    }

    /// <inheritdoc/>
    public override StorageVol StorageVolLookupByKey(Connection conn, string key)
        => Search(conn, v => v.Key == key) ?? throw MissingVolume($"key {key}");

    /// <inheritdoc/>
    public override StorageVol StorageVolLookupByPath(Connection conn, string path)
    {
        var wanted = FilePath.Sanitize(path);
        return Search(conn, v => v.Path == wanted) ?? throw MissingVolume($"path '{path}'");
    }

    /// <inheritdoc/>
    public override void StorageVolDelete(StorageVol vol, uint flags)
    {
        var (pool, _) = Volume(vol);
        lock (pool.Gate)
        {
            var volume = Again(pool, vol.Name);
            volume.MustBeFree();
            PoolBackends.Of(pool.Current.Type).Delete(volume.Definition, flags);
            pool.Volumes.Remove(volume.Name);
            pool.Take(-(long)volume.Allocation);
        }
    }

    /// <inheritdoc/>
    public override StorageVolInfo StorageVolGetInfo(StorageVol vol) => Information(vol, 0);

    /// <inheritdoc/>
    public override StorageVolInfo StorageVolGetInfoFlags(StorageVol vol, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolInfoFlags.GetPhysical, ErrorDomain.Storage, "storageVolGetInfoFlags");
        return Information(vol, flags);
    }

    /// <inheritdoc/>
    public override string StorageVolGetPath(StorageVol vol) => Volume(vol).Volume.Path;

    /// <inheritdoc/>
    public override string StorageVolGetXMLDesc(StorageVol vol, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "storageVolGetXMLDesc");
        return Look(vol).Format();
    }

    /// <inheritdoc/>
    public override void StorageVolResize(StorageVol vol, ulong capacity, uint flags)
    {
        const StorageVolResizeFlags All = StorageVolResizeFlags.Allocate | StorageVolResizeFlags.Delta | StorageVolResizeFlags.Shrink;
        CallFlags.Check(flags, (uint)All, ErrorDomain.Storage, "storageVolResize");
        var (pool, _) = Volume(vol);
        lock (pool.Gate)
        {
            var volume = Again(pool, vol.Name);
            volume.MustBeFree();
            bool shrinks = flags.Has(StorageVolResizeFlags.Shrink), allocates = flags.Has(StorageVolResizeFlags.Allocate);
            ulong now = volume.Capacity, wanted = !flags.Has(StorageVolResizeFlags.Delta) ? capacity
                : shrinks ? now - Math.Min(now, capacity) : capacity <= ulong.MaxValue - now ? now + capacity : throw TooLarge(capacity);
            if (wanted < volume.Allocation)
                throw LibvirtException.InvalidArgument(ErrorDomain.Storage, "can't shrink capacity below existing allocation");
            if (wanted < now && !shrinks)
                throw LibvirtException.InvalidArgument(ErrorDomain.Storage, "Can't shrink capacity below current capacity unless shrink flag explicitly specified");
            if (allocates && wanted > now && wanted - now > pool.Current.Available)
                throw LibvirtException.OperationFailed(ErrorDomain.Storage, "Not enough space left in storage pool");
            PoolBackends.Of(pool.Current.Type).Resize(volume.Definition, wanted, flags & ~(uint)StorageVolResizeFlags.Delta);
            var copy = volume.Definition.Clone();
            copy.Capacity = wanted;
            if (allocates)
            {
                pool.Take((long)(wanted - volume.Allocation));
                copy.Allocation = wanted;
            }
            volume.Definition = copy;
        }
    }

    /// <inheritdoc/>
    public override void StorageVolWipe(StorageVol vol, uint flags) => StorageVolWipePattern(vol, (uint)StorageVolWipeAlgorithm.Zero, flags);

    /// <inheritdoc/>
    public override void StorageVolWipePattern(StorageVol vol, uint algorithm, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Storage, "storageVolWipePattern");
        if (algorithm >= (uint)StorageVolWipeAlgorithm.Trim + 1)
            throw LibvirtException.InvalidArgument(ErrorDomain.Storage, $"wiping algorithm {algorithm} not supported");
        var (pool, _) = Volume(vol);
        Volume volume;
        lock (pool.Gate)
        {
            volume = Again(pool, vol.Name);
            volume.MustBeFree();
            volume.Users++;
            pool.Jobs++;
        }
        try
        {
            var backend = PoolBackends.Of(pool.Current.Type);
            backend.Wipe(volume.Definition, (StorageVolWipeAlgorithm)algorithm);
            var known = volume.Definition;
            volume.Update(known, backend.Look(known));
        }
        finally
        {
            lock (pool.Gate)
            {
                volume.Users--;
                pool.Jobs--;
            }
        }
    }

    private StorageVolInfo Information(StorageVol vol, uint flags)
    {
        var volume = Look(vol);
        return new()
        {
            Type = (int)volume.Type,
            Capacity = volume.Capacity ?? 0,
            Allocation = (flags.Has(StorageVolInfoFlags.GetPhysical) ? volume.Physical : volume.Allocation) ?? 0,
        };
    }

    /// <summary>What a volume is now.</summary>
    private StorageVolumeDocument Look(StorageVol vol)
    {
        var (pool, volume) = Volume(vol);
        var known = volume.Definition;
        if (volume.IsBuilding)
            return known;
        var found = PoolBackends.Of(pool.Current.Type).Look(known);
        volume.Update(known, found);
        return found;
    }

    private (Pool Pool, Volume Volume) Volume(StorageVol vol)
    {
        var pool = Active(ByName(vol.Pool));
        return (pool, Volume(pool, vol.Name));
    }

    private static Volume Volume(Pool pool, string name) => pool.Volumes.TryFind(name, out var found) ? found : throw MissingVolume($"name '{name}'");

    /// <summary>The volume, if it is there still: under the pool's gate.</summary>
    private static Volume Again(Pool pool, string name) => Volume(Active(pool), name);

    private StorageVol? Search(Connection connection, Predicate<Volume> wanted)
    {
        foreach (var pool in host.Pools.Snapshot())
            if (pool.IsActive && Array.Find(pool.Volumes.Items, wanted) is { } volume)
                return pool.For(connection, volume);
        return null;
    }

    private static LibvirtException MissingVolume(string what)
        => LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.NoStorageVol, "no storage vol with matching " + what);

    private static LibvirtException TooLarge(ulong capacity) => LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.Overflow, $"value too large: {capacity}");
}
