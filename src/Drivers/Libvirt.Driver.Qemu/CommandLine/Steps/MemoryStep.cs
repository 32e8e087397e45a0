using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Size of the memory, and its backend when the guest has no NUMA cells.</summary>
internal static class MemoryStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var domain = builder.Domain;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"size={MemorySizes.Initial(domain) / 1024 * 1024}k");
        if (domain.MaximumMemory > 0)
        {
            if (domain.MemorySlots > 0)
                text.Append(CultureInfo.InvariantCulture, $",slots={domain.MemorySlots}");
            text.Append(CultureInfo.InvariantCulture, $",maxmem={domain.MaximumMemory}k");
        }
        builder.Add("-m", text.ToString());
        if (SystemBackend(builder) is { } backend)
            AddBackend(builder, Backends(builder).Of(new(backend, MemorySizes.Initial(domain)) { IsSystem = true }, out _));
        builder.Add("-overcommit", domain.MemoryBacking?.Locked == true ? "mem-lock=on" : "mem-lock=off");
    }

    /// <summary>Alias of the backend of all memory; null when there are NUMA cells, or the machine has no name for it.</summary>
    public static string? SystemBackend(LaunchBuilder builder) => builder.Domain.Cpu?.Numa is { Cells.Count: > 0 } ? null
        : builder.Plan.Emulator.Machine(builder.Domain.Type, builder.Guest.Machine)?.DefaultMemoryId;

    /// <summary>Backends of this guest.</summary>
    public static MemoryBackends Backends(LaunchBuilder builder) => new(builder.Domain, builder.Has, builder.Settings, builder.Plan.Id);

    /// <summary>Adds a backend and what it needs.</summary>
    public static void AddBackend(LaunchBuilder builder, JsonObject backend)
    {
        if (Backends(builder).ThreadContext(backend) is { } context)
            builder.Object(context);
        builder.Object(backend);
    }
}
