namespace Libvirt.Documents.StoragePools;

/// <summary>Cross-checks of a pool, in native's order.</summary>
public static class StoragePoolValidation
{
    private static readonly Action<StoragePoolDocument>[] Steps = [SourceName, Format, Authentication, Name, Parts, Path];

    /// <summary>Runs all steps.</summary>
    public static void Run(StoragePoolDocument pool)
    {
        foreach (var step in Steps)
            step(pool);
    }

    private static LibvirtException Xml(string text) => LibvirtException.Xml(ErrorDomain.Storage, text);

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Storage, text);

    private static void SourceName(StoragePoolDocument pool)
    {
        if (pool.Type == StoragePoolType.Rbd && pool.Source.Name is null && pool.Source.Hosts.Count > 0)
            throw Xml("element 'name' is mandatory for RBD pool").About(pool.Source);
    }

    private static void Format(StoragePoolDocument pool)
    {
        if (pool.Traits.SourceFormats.Count > 0 && pool.Source.Format is { } format && !Contains(pool.Traits.SourceFormats, format))
            throw Unsupported("unknown pool format type " + format).About(pool.Source);
    }

    private static bool Contains(IReadOnlyList<string> list, string value)
    {
        foreach (var item in list)
            if (item == value)
                return true;
        return false;
    }

    private static void Authentication(StoragePoolDocument pool)
    {
        if (pool.Source.Authentication is { Type: null or StoragePoolAuthenticationType.None })
            throw Unsupported("storage pool missing auth type").About(pool.Source);
    }

    private static void Name(StoragePoolDocument pool)
    {
        if (pool.Name.Length == 0 && !(pool.Traits.Has(StoragePoolParts.Name) && pool.Source.Name is { Length: > 0 }))
            throw Xml("missing pool source name element");
        if (pool.Name.Contains('/'))
            throw Xml($"name {pool.Name} cannot contain '/'");
    }

    private static void Parts(StoragePoolDocument pool)
    {
        var needed = pool.Traits.Needed;
        var source = pool.Source;
        if (needed.HasFlag(StoragePoolParts.Host) && source.Hosts.Count == 0)
            throw Xml("missing storage pool source host name").About(pool.Source);
        if (needed.HasFlag(StoragePoolParts.Directory) && source.Directory is null)
            throw Xml("missing storage pool source path").About(pool.Source);
        if (source.Adapter is { } adapter && !adapter.Complete())
            source.Adapter = null;
        if (needed.HasFlag(StoragePoolParts.Adapter))
            (source.Adapter ?? throw Xml("missing storage pool source adapter")).Validate();
        if (needed.HasFlag(StoragePoolParts.Device) && source.Devices.Count == 0)
            throw Xml("missing storage pool source device name").About(pool.Source);
        if (needed.HasFlag(StoragePoolParts.Initiator) && source.Initiator?.Iqn is null)
            throw Unsupported("missing initiator IQN").About(pool.Source);
    }

    private static void Path(StoragePoolDocument pool)
    {
        if (pool.Traits.PathPrefix is null && !pool.Traits.Has(StoragePoolParts.Network) && string.IsNullOrEmpty(pool.Target?.Path))
            throw Xml("missing storage pool target path");
    }
}
