namespace Libvirt.Driver.Test;

/// <summary>A NUMA cell of eight processors.</summary>
/// <param name="Id">Its number, from 0.</param>
/// <param name="MemoryKib">KiB.</param>
/// <param name="FreeKib">KiB.</param>
/// <param name="PageKib">KiB of the small pages that hold all its memory.</param>
public sealed record TestCell(int Id, ulong MemoryKib, ulong FreeKib, uint PageKib)
{
    /// <summary>Processors of each cell.</summary>
    public const int Cpus = 8;
}
