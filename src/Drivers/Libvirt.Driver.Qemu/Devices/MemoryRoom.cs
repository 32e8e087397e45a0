namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Whether a definition has room for one more memory device.</summary>
internal static class MemoryRoom
{
    /// <summary>Refuses what exceeds the most that the guest can have.</summary>
    /// <param name="domain">The definition without the device.</param>
    /// <param name="memory">The device.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public static void Check(DomainDocument domain, MemoryDevice memory)
    {
        if (domain.MaximumMemory == 0)
            throw Unsupported("cannot use/hotplug a memory device when domain 'maxMemory' is not defined");
        ulong devices = 0;
        foreach (var other in domain.Devices.Memories)
            devices += other.Target.Size;
        ulong initial = domain.Memory - Math.Min(devices, domain.Memory);
        if (domain.MaximumMemory < initial || devices + memory.Target.Size > domain.MaximumMemory - initial)
            throw Unsupported($"Attaching memory device with size '{memory.Target.Size}' would exceed domain's maxMemory config size '{domain.MaximumMemory}'");
    }

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, text);
}
