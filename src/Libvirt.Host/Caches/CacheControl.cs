namespace Libvirt.Host.Caches;

/// <summary>How caches of a level can be divided: info/L3, info/L3CODE ... of resctrl.</summary>
/// <param name="Level">Level of the cache.</param>
/// <param name="Scope">What the parts are for.</param>
/// <param name="FullMask">The largest mask; each bit is an equal part of the cache.</param>
/// <param name="MinimumBits">The fewest bits of a mask.</param>
/// <param name="MaximumAllocations">How many groups there can be.</param>
public sealed record CacheControl(uint Level, CacheScope Scope, ulong FullMask, uint MinimumBits, uint MaximumAllocations)
{
    /// <summary>Bits of the full mask.</summary>
    public int Bits => System.Numerics.BitOperations.PopCount(FullMask);

    /// <summary>Bytes that a bit stands for.</summary>
    /// <param name="size">Bytes of the cache.</param>
    public ulong Granularity(ulong size) => size / (ulong)Bits;
}
