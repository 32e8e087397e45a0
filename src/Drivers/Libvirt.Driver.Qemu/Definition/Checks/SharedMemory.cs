namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Whether a process beside QEMU can see the guest's memory.</summary>
internal static class SharedMemory
{
    public static bool IsShared(DomainDocument domain)
    {
        if (domain.MemoryBacking?.Access == MemoryAccessMode.Shared || domain.MemoryBacking?.Source == MemorySourceType.Memfd)
            return true;
        var cells = domain.Cpu?.Numa?.Cells;
        return cells is { Count: > 0 } && cells.TrueForAll(c => c.MemoryAccess == MemoryAccessMode.Shared);
    }
}
