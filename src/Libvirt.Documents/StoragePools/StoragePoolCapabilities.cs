namespace Libvirt.Documents.StoragePools;

/// <summary>Describes what can be done with storage pools.</summary>
public static class StoragePoolCapabilities
{
    /// <summary>The document of a driver.</summary>
    /// <param name="supported">Types that the driver can use.</param>
    public static StoragePoolCapabilitiesDocument Describe(IReadOnlyCollection<StoragePoolType> supported)
    {
        var document = new StoragePoolCapabilitiesDocument();
        foreach (var type in Enum.GetValues<StoragePoolType>())
            document.Pools.Add(Describe(type, supported.Contains(type)));
        return document;
    }

    private static StoragePoolCapability Describe(StoragePoolType type, bool supported)
    {
        var traits = StoragePoolTraits.Of(type);
        var pool = new StoragePoolCapability { Type = type, Supported = supported };
        if (traits.DefaultSourceFormat is { } source)
            pool.PoolOptions = new() { Default = source, Formats = new() { Name = "sourceFormatType", Values = [.. traits.SourceFormats] } };
        if (traits.DefaultVolumeFormat is { } volume)
            pool.VolumeOptions = new() { Default = volume, Formats = new() { Name = "targetFormatType", Values = VolumeFormats(type, traits) } };
        return pool;
    }

    private static List<string> VolumeFormats(StoragePoolType type, StoragePoolTraits traits) => type switch
    {
        StoragePoolType.Rbd => [], // images of a cluster have no format of their own
        StoragePoolType.Disk => [.. traits.VolumeFormats],
        _ => ["none", .. traits.VolumeFormats],
    };
}
