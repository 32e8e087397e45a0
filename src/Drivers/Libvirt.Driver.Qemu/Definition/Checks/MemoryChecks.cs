namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Memory devices.</summary>
internal static class MemoryChecks
{
    public static void Run(QemuGuest guest)
    {
        var domain = guest.Domain;
        int cells = domain.Cpu?.Numa?.Cells.Count ?? 0;
        if (domain.MaximumMemory > 0 && domain.MemorySlots > 0 && cells == 0 && !guest.IsPSeries)
            throw QemuErrors.Unsupported("At least one numa node has to be configured when enabling memory hotplug");
        foreach (var memory in guest.Devices.Memories)
        {
            if (guest.Emulator is not null && memory.Model == MemoryModel.Dimm && !guest.Has("pc-dimm"))
                throw QemuErrors.Unsupported("memory hotplug isn't supported by this QEMU binary");
            if (guest.Emulator is not null && memory.Model == MemoryModel.Nvdimm && !guest.Has("nvdimm"))
                throw QemuErrors.Unsupported("nvdimm isn't supported by this QEMU binary");
            if (cells > 0 && memory.Target.Node is { } node && node >= cells)
                throw QemuErrors.Detail($"can't add memory backend for guest node '{node}' as the guest has only '{cells}' NUMA nodes configured");
        }
        Overlaps(guest.Devices.Memories);
    }

    private static void Overlaps(List<MemoryDevice> memories)
    {
        const ulong Kibibyte = 1024;
        for (int i = 0; i < memories.Count; i++)
        {
            if (Start(memories[i]) is not { } start)
                continue;
            ulong end = start + Seen(memories[i]) * Kibibyte;
            for (int j = 0; j < memories.Count; j++)
                if (i != j && Start(memories[j]) is { } other && other >= start && other < end)
                    throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, $"memory device address [0x{start:x}:0x{end:x}] overlaps with other memory device (0x{other:x})");
        }
    }

    /// <summary>What the guest has of a memory in KiB: of an NVDIMM the label is not part, and it ends at a whole piece of its alignment.</summary>
    private static ulong Seen(MemoryDevice memory)
    {
        ulong size = memory.Target.Size;
        if (memory.Model != MemoryModel.Nvdimm || memory.Target.Label is not { Size: > 0 and var label } || label > size)
            return size;
        ulong piece = Math.Max(memory.Source?.AlignSize ?? 0, 1);
        return (size - label) / piece * piece;
    }

    private static ulong? Start(MemoryDevice memory)
        => memory.Info.Address is DimmAddress { Base: > 0 } address ? address.Base : memory.Target.Address?.Base is > 0 and var start ? start : null;
}
