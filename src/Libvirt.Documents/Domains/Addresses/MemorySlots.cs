namespace Libvirt.Documents.Domains;

/// <summary>Slots of memory devices.</summary>
public static class MemorySlots
{
    /// <summary>Gives DIMMs and NVDIMMs without a slot the lowest free ones.</summary>
    /// <exception cref="LibvirtException">a slot is used twice, or there are too few</exception>
    public static void Assign(DomainDocument domain)
    {
        if (domain.Devices.Memories.Count == 0)
            return;
        var taken = new HashSet<uint>();
        foreach (var memory in domain.Devices.Memories)
            if (memory.Info.Address is DimmAddress { Slot: var slot })
            {
                if (domain.MemorySlots <= slot)
                    throw DomainValidation.Unsupported($"memory device slot '{slot}' exceeds slots count '{domain.MemorySlots}'");
                if (!taken.Add(slot))
                    throw DomainValidation.Unsupported($"memory device slot '{slot}' is already being used by another memory device");
            }
        foreach (var memory in domain.Devices.Memories)
        {
            if (memory.Model is not (MemoryModel.Dimm or MemoryModel.Nvdimm) || memory.Info.Address is not null)
                continue;
            uint free = 0;
            while (taken.Contains(free))
                free++;
            if (free >= domain.MemorySlots)
                throw LibvirtException.Internal(ErrorDomain.Domain, "Failed to find a free memory slot");
            taken.Add(free);
            memory.Info.Address = new DimmAddress { Slot = free };
        }
    }
}
