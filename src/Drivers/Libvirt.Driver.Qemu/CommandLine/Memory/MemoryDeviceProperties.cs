using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Memory;

/// <summary>Memory devices: DIMMs, NVDIMMs, virtio memory.</summary>
internal static class MemoryDeviceProperties
{
    /// <summary>The memory itself.</summary>
    public static JsonObject Backend(MemoryBackends backends, MemoryDevice memory)
        => backends.Of(new("mem" + memory.Info.Alias?.Name, memory.Target.Size) { Device = memory, Node = memory.Target.Node, FileName = memory.Info.Alias?.Name ?? "" }, out _);

    /// <summary>The device.</summary>
    public static JsonObject Frontend(QemuGuest guest, MemoryDevice memory, MemoryBackends backends)
    {
        var target = memory.Target;
        var properties = memory.Model switch
        {
            MemoryModel.Nvdimm => new JsonObject().Add("driver", "nvdimm"),
            MemoryModel.VirtioPmem => VirtioProperties.Of("virtio-pmem", memory.Info, null, null),
            MemoryModel.VirtioMem => VirtioProperties.Of("virtio-mem", memory.Info, null, null),
            _ => new JsonObject().Add("driver", "pc-dimm"),
        };
        if (target.Node is { } node && memory.Model != MemoryModel.VirtioPmem)
            properties.Add("node", node);
        if (target.Label is { Size: > 0 and var label })
            properties.Add("label-size", label * 1024);
        if (target.Block is { } block && memory.Model == MemoryModel.VirtioMem)
            properties.Add("block-size", block * 1024).Add("requested-size", (target.Requested ?? 0) * 1024);
        if (memory.Uuid is { } uuid && memory.Model == MemoryModel.Nvdimm)
            properties.Add("uuid", uuid.ToString());
        if (target.ReadOnly)
            properties.Add("unarmed", true);
        properties.Add("memdev", "mem" + memory.Info.Alias?.Name);
        if (memory.Model == MemoryModel.VirtioMem && guest.Has("virtio-mem-pci.prealloc") && backends.IsFilled(memory))
            properties.Add("prealloc", true);
        if (target.Address is { Base: > 0 and var start })
            properties.Add("memaddr", start);
        if (target.DynamicMemslots is { } dynamic)
            properties.Add("dynamic-memslots", dynamic);
        return properties.Add("id", memory.Info.Alias?.Name ?? "").AddAddress(guest.Domain, memory.Info);
    }
}
