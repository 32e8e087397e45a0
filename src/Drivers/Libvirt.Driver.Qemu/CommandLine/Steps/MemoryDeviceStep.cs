using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Memory devices.</summary>
internal static class MemoryDeviceStep
{
    /// <summary>Adds them; enclaves are options of the machine, but for their memory.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var memory in builder.Devices.Memories)
        {
            var backend = MemoryDeviceProperties.Backend(MemoryStep.Backends(builder), memory);
            MemoryStep.AddBackend(builder, backend);
            if (memory.Model != MemoryModel.SgxEpc)
                builder.Device(MemoryDeviceProperties.Frontend(builder.Guest, memory, MemoryStep.Backends(builder))); // native gives it no identity of its own on s390
        }
    }
}
