namespace Libvirt.Driver.Qemu.CommandLine.Memory;

/// <summary>How much memory a guest starts with.</summary>
internal static class MemorySizes
{
    /// <summary>KiB without memory devices.</summary>
    public static ulong Initial(DomainDocument domain)
    {
        ulong total = domain.Memory;
        foreach (var memory in domain.Devices.Memories)
            total -= Math.Min(total, memory.Target.Size);
        return total;
    }
}
