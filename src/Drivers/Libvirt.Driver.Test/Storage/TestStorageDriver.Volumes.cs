using Libvirt.Documents;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Driver.Test;

public sealed partial class TestStorageDriver
{
    /// <inheritdoc/>
    public override int StoragePoolNumOfVolumes(StoragePool pool) => Active(pool.Name).Volumes.Length;

    /// <inheritdoc/>
    public override string[] StoragePoolListVolumes(StoragePool pool) => Array.ConvertAll(Active(pool.Name).Volumes, static v => v.Name);

    /// <inheritdoc/>
    public override StorageVol[] StoragePoolListAllVolumes(StoragePool pool, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStoragePoolListAllVolumes");
        var found = ByUuid(pool.Uuid);
        if (!found.IsActive)
            throw LibvirtException.OperationInvalid(ErrorDomain.Test, "storage pool is not active");
        return Array.ConvertAll(found.Volumes, v => found.For(pool.Connection, v));
    }

    /// <inheritdoc/>
    public override StorageVol StorageVolLookupByName(StoragePool pool, string name)
    {
        var (found, volume) = Volume(pool.Name, name);
        return found.For(pool.Connection, volume);
    }

    /// <inheritdoc/>
    public override StorageVol StorageVolLookupByKey(Connection conn, string key)
        => Search(conn, v => v.Key == key) ?? throw MissingVolume($"key '{key}'");

    /// <inheritdoc/>
    public override StorageVol StorageVolLookupByPath(Connection conn, string path)
        => Search(conn, v => v.Target.Path == path) ?? throw MissingVolume($"path '{path}'");

    /// <inheritdoc/>
    public override StorageVol StorageVolCreateXML(StoragePool pool, string xmlDesc, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolCreateFlags.Validate, ErrorDomain.Test, "testStorageVolCreateXML");
        return Create(pool, xmlDesc, null, flags.Has(StorageVolCreateFlags.Validate));
    }

    /// <inheritdoc/>
    /// <remarks>Volumes have no content, so nothing is copied; the model must be there, in the same pool.</remarks>
    public override StorageVol StorageVolCreateXMLFrom(StoragePool pool, string xmlDesc, StorageVol clonevol, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolCreateFlags.Validate, ErrorDomain.Test, "testStorageVolCreateXMLFrom");
        return Create(pool, xmlDesc, clonevol.Name, flags.Has(StorageVolCreateFlags.Validate));
    }

    /// <inheritdoc/>
    public override void StorageVolDelete(StorageVol vol, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStorageVolDelete");
        lock (state.Gate)
        {
            var (pool, volume) = Volume(vol.Pool, vol.Name);
            pool.Remove(volume);
        }
    }

    /// <inheritdoc/>
    public override StorageVolInfo StorageVolGetInfo(StorageVol vol)
    {
        var (pool, volume) = Volume(vol.Pool, vol.Name);
        return new()
        {
            Type = (int)VolumeType(pool.Current.Type),
            Capacity = volume.Capacity!.Value,
            Allocation = volume.Allocation!.Value,
        };
    }

    /// <inheritdoc/>
    public override string StorageVolGetPath(StorageVol vol) => Volume(vol.Pool, vol.Name).Volume.Target.Path!;

    /// <inheritdoc/>
    public override string StorageVolGetXMLDesc(StorageVol vol, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testStorageVolGetXMLDesc");
        return Volume(vol.Pool, vol.Name).Volume.Format();
    }

    private StorageVol Create(StoragePool pool, string xml, string? model, bool validate)
    {
        lock (state.Gate)
        {
            var found = Active(pool.Name);
            var definition = found.Current;
            var volume = StorageVolumeDocument.Parse(xml, definition.Type, options: ParseOptions.Validating(validate));
            if (found.Volume(volume.Name) is not null)
                throw LibvirtException.OperationFailed(ErrorDomain.Test, "storage vol already exists");
            if (model is not null && found.Volume(model) is null)
                throw MissingVolume($"name '{model}'");
            if (volume.Allocation > definition.Available)
                throw LibvirtException.Internal(ErrorDomain.Test, $"Not enough free space in pool for volume '{volume.Name}'");
            volume.Target.Path = $"{definition.Target?.Path ?? "(null)"}/{volume.Name}"; // printf of a pool without path; programs have seen it
            volume.Key = volume.Target.Path;
            found.Add(volume);
            return found.For(pool.Connection, volume);
        }
    }

    private (TestStoragePool Pool, StorageVolumeDocument Volume) Volume(string pool, string name)
    {
        var found = Active(pool);
        return (found, found.Volume(name) ?? throw MissingVolume($"name '{name}'"));
    }

    private StorageVol? Search(Connection connection, Predicate<StorageVolumeDocument> wanted)
    {
        foreach (var pool in state.Pools.Snapshot())
            if (pool.IsActive && Array.Find(pool.Volumes, wanted) is { } volume)
                return pool.For(connection, volume);
        return null;
    }

    private static StorageVolType VolumeType(StoragePoolType pool) => pool switch
    {
        StoragePoolType.Dir or StoragePoolType.Fs or StoragePoolType.Netfs or StoragePoolType.Vstorage => StorageVolType.File,
        StoragePoolType.Sheepdog or StoragePoolType.IscsiDirect or StoragePoolType.Gluster or StoragePoolType.Rbd => StorageVolType.Network,
        _ => StorageVolType.Block,
    };

    private static LibvirtException MissingVolume(string what)
        => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoStorageVol, "no storage vol with matching " + what);
}
