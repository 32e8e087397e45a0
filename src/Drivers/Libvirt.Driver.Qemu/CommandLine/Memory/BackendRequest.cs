namespace Libvirt.Driver.Qemu.CommandLine.Memory;

/// <summary>A piece of memory that needs a backend.</summary>
/// <param name="Alias">The backend's alias.</param>
/// <param name="Size">KiB.</param>
internal sealed record BackendRequest(string Alias, ulong Size)
{
    /// <summary>Guest NUMA node; null when the guest has none.</summary>
    public uint? Node { get; init; }

    /// <summary>The memory device; null for the guest's own memory.</summary>
    public MemoryDevice? Device { get; init; }

    /// <summary>All of the guest's memory: its block keeps the name that older QEMU gave it.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Name of the file in the folder of memory files.</summary>
    public string FileName { get; init; } = Alias;
}
