namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Devices come into a definition and leave it; memory devices count in its total.</summary>
internal static class DeviceMembership
{
    /// <summary>Adds a device.</summary>
    public static void Add(DomainDocument domain, IDomainDevice device)
    {
        domain.Devices.Insert(device);
        if (device is not MemoryDevice { Target.Size: var size })
            return;
        // A guest that has all of its memory has the new piece, too.
        if (domain.CurrentMemory == domain.Memory)
            domain.CurrentMemory += size;
        domain.Memory += size;
    }

    /// <summary>Takes a device out; false when it is not there.</summary>
    public static bool Remove(DomainDocument domain, IDomainDevice device)
    {
        if (!domain.Devices.Remove(device))
            return false;
        if (device is MemoryDevice { Target.Size: var size })
        {
            domain.Memory -= Math.Min(size, domain.Memory);
            domain.CurrentMemory = Math.Min(domain.CurrentMemory, domain.Memory);
        }
        return true;
    }
}
