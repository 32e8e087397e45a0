using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What QEMU decides about memory devices: where they are in the guest's memory, how much of them it has.</summary>
internal static class MemoryDeviceState
{
    private const ulong Kibibyte = 1024;

    /// <summary>Asks for one device. QEMU need not answer: the device is there whether its place is known or not.</summary>
    public static void Refresh(PlugSession session, MemoryDevice memory)
    {
        if (session.Ask("query-memory-devices") is { IsError: false, Array: var devices })
            Complete(devices, [memory]);
    }

    /// <summary>Takes over what an answer of query-memory-devices tells.</summary>
    public static void Complete(JsonArray devices, IReadOnlyList<MemoryDevice> memories)
    {
        foreach (var item in devices.Items)
            if (item is JsonObject device && device.GetObject("data") is { } data && data.GetString("id") is { } alias)
                foreach (var memory in memories)
                    if (memory.Info.Alias?.Name == alias)
                        Complete(memory, data);
    }

    private static void Complete(MemoryDevice memory, JsonObject data)
    {
        switch (memory.Model)
        {
            case MemoryModel.Dimm or MemoryModel.Nvdimm when data.GetNumber("addr")?.AsULong is { } start && data.GetNumber("slot")?.AsUInt is { } slot:
                memory.Info.Address = new DimmAddress { Slot = slot, Base = start };
                break;
            case MemoryModel.VirtioPmem when data.GetNumber("memaddr")?.AsULong is { } start:
                memory.Target.Address = new() { Base = start };
                break;
            case MemoryModel.VirtioMem when data.GetNumber("memaddr")?.AsULong is { } start:
                memory.Target.Address = new() { Base = start };
                memory.Target.Current = data.GetNumber("size")?.AsULong / Kibibyte;
                break;
        }
    }
}
