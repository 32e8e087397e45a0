namespace Libvirt.Documents.Domains;

/// <summary>Plugged memory.</summary>
internal static class MemoryChecks
{
    public static void Run(DomainDocument domain)
    {
        int cells = domain.Cpu?.Numa?.Cells.Count ?? 0;
        var memories = domain.Devices.Memories;
        foreach (var memory in memories)
        {
            Node(memory, cells);
            Model(memory);
        }
        for (int i = 1; i < memories.Count; i++)
            for (int j = 0; j < i; j++)
                if (memories[i].Info.Address is DimmAddress { Slot: var slot } && memories[j].Info.Address is DimmAddress other && other.Slot == slot)
                    throw DomainValidation.Unsupported($"memory device slot '{slot}' is already being used by another memory device").About(memories[i]);
    }

    private static void Node(MemoryDevice memory, int cells)
    {
        if (memory.Target.Node is not { } node)
            return;
        if (cells == 0)
            throw DomainValidation.Detail("can't add memory backend as guest has no NUMA nodes configured").About(memory);
        if (node >= cells)
            throw DomainValidation.Detail($"can't add memory backend for guest node '{node}' as the guest has only '{cells}' NUMA nodes configured").About(memory);
    }

    private static void Model(MemoryDevice memory)
    {
        var name = MemoryModelNames.Text(memory.Model);
        if (memory.Model is MemoryModel.Nvdimm or MemoryModel.VirtioPmem && memory.Source?.Path is null)
            throw DomainValidation.Detail($"path is required for model '{name}'").About(memory);
        if (memory.Model is MemoryModel.Nvdimm or MemoryModel.VirtioPmem && memory.Discard == true)
            throw DomainValidation.Unsupported($"discard is not supported for {name}{(memory.Model == MemoryModel.Nvdimm ? "s" : "")}").About(memory);
        if (memory.Model == MemoryModel.VirtioPmem && memory.Access != MemoryAccessMode.Shared)
            throw DomainValidation.Unsupported($"shared access mode required for {name} device").About(memory);
        if (memory.Model == MemoryModel.VirtioPmem && memory.Target.Node is not null)
            throw DomainValidation.Unsupported($"{name} does not support NUMA nodes").About(memory);
        if (memory.Model == MemoryModel.VirtioMem)
            Blocks(memory);
    }

    /// <summary>virtio-mem gives its memory block by block.</summary>
    private static void Blocks(MemoryDevice memory)
    {
        var target = memory.Target;
        ulong block = target.Block ?? 0, requested = target.Requested ?? 0;
        if (requested > target.Size)
            throw DomainValidation.Detail($"requested size must be smaller than or equal to @size ({target.Size}KiB)").About(memory);
        if (!ulong.IsPow2(block))
            throw DomainValidation.Detail("block size must be a power of two").About(memory);
        if (requested % block != 0)
            throw DomainValidation.Detail("requested size must be an integer multiple of block size").About(memory);
    }
}
