using Libvirt.Documents.StoragePools;
using Libvirt.Driver.Storage.Directories;

namespace Libvirt.Driver.Storage.Pools;

/// <summary>The types of pools that can be used.</summary>
internal static class PoolBackends
{
    private static readonly PoolBackend[] All = [new DirectoryBackend()];

    /// <summary>Types whose pools can be started.</summary>
    public static StoragePoolType[] Types { get; } = Array.ConvertAll(All, static b => b.Type);

    /// <summary>Whether definitions of a type are kept; native leaves out two.</summary>
    public static bool CanDefine(StoragePoolType type) => type is not (StoragePoolType.Sheepdog or StoragePoolType.Vstorage);

    /// <summary>The backend of a type.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is none</exception>
    public static PoolBackend Of(StoragePoolType type) => Find(type) ?? throw Missing(type);

    /// <summary>The backend of a type; null when there is none.</summary>
    public static PoolBackend? Find(StoragePoolType type) => Array.Find(All, b => b.Type == type);

    /// <summary>There is no backend.</summary>
    public static LibvirtException Missing(StoragePoolType type)
        => LibvirtException.Internal(ErrorDomain.Storage, $"missing backend for pool type {(int)type} ({StoragePoolTypeNames.Text(type)})");
}
