using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>Cache modes of a disk, as QEMU splits them.</summary>
internal static class CacheProperties
{
    /// <summary>Whether the disk tells its guest that it has a write cache; null for QEMU's default.</summary>
    public static bool? HasWriteCache(DiskCache? mode) => mode switch
    {
        null or DiskCache.Default => null,
        DiskCache.Writethrough or DiskCache.Directsync => false,
        _ => true,
    };

    /// <summary>The host's part; null for QEMU's default.</summary>
    public static JsonObject? Of(DiskCache? mode) => mode is null or DiskCache.Default ? null
        : new JsonObject().Add("direct", mode is DiskCache.None or DiskCache.Directsync).Add("no-flush", mode == DiskCache.Unsafe);
}
