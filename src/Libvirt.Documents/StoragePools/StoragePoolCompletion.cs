namespace Libvirt.Documents.StoragePools;

/// <summary>What a pool gets that its document does not say, and what its type does not have, step by step.</summary>
public static class StoragePoolCompletion
{
    private static readonly Action<StoragePoolDocument>[] Steps = [Names, NewUuid, SourceParts, Target, Extensions];

    /// <summary>Runs all steps.</summary>
    public static void Run(StoragePoolDocument pool)
    {
        foreach (var step in Steps)
            step(pool);
    }

    /// <summary>Pool and source lend each other their names.</summary>
    private static void Names(StoragePoolDocument pool)
    {
        if (pool.Source.Name is { Length: 0 })
            pool.Source.Name = null;
        if (!pool.Traits.Has(StoragePoolParts.Name))
            return;
        if (pool.Name.Length == 0)
            pool.Name = pool.Source.Name ?? "";
        pool.Source.Name ??= pool.Name;
    }

    private static void NewUuid(StoragePoolDocument pool) => pool.Uuid ??= Uuid.NewRandom();

    private static void SourceParts(StoragePoolDocument pool)
    {
        var source = pool.Source;
        var traits = pool.Traits;
        source.Format = traits.DefaultSourceFormat is null ? null : source.Format ?? traits.DefaultSourceFormat;
        if (!traits.Has(StoragePoolParts.Host))
            source.Hosts.Clear();
        if (!traits.Has(StoragePoolParts.Device))
            source.Devices.Clear();
        if (!traits.Has(StoragePoolParts.Adapter) || source.Adapter?.Complete() == false)
            source.Adapter = null;
        if (!traits.Has(StoragePoolParts.Name))
            source.Name = null;
        if (!traits.Has(StoragePoolParts.Initiator))
            source.Initiator = null;
        if (!traits.Has(StoragePoolParts.Directory))
            source.Directory = null;
        else if (pool.Type == StoragePoolType.Gluster)
            source.Directory ??= "/";
        if (source.Directory is not null)
            source.Directory = FilePath.Sanitize(source.Directory);
    }

    /// <summary>Elements of another type's driver are not understood.</summary>
    private static void Extensions(StoragePoolDocument pool)
    {
        if (pool.Type is not (StoragePoolType.Fs or StoragePoolType.Netfs))
            pool.Extensions[MountOptionsExtension.Instance] = null;
        if (pool.Type != StoragePoolType.Rbd)
            pool.Extensions[RbdOptionsExtension.Instance] = null;
    }

    private static void Target(StoragePoolDocument pool)
    {
        if (pool.Traits.Has(StoragePoolParts.Network))
        {
            pool.Target = null;
            return;
        }
        pool.Target ??= new();
        if (pool.Traits.PathPrefix is { } prefix)
            pool.Target.Path = prefix + pool.Source.Name;
        pool.Target.Path = FilePath.Sanitize(pool.Target.Path ?? "");
    }
}
