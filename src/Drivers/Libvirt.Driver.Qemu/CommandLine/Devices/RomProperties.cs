using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Option ROMs of PCI devices.</summary>
internal static class RomProperties
{
    /// <summary>Adds whether the guest sees a ROM, and which.</summary>
    public static JsonObject AddRom(this JsonObject properties, DeviceInfo info)
    {
        if (info.Rom is not { } rom)
            return properties;
        if (rom.Enabled == false)
            return properties.Add("romfile", "");
        if (rom.Bar is { } bar)
            properties.Add("rombar", bar ? 1ul : 0ul);
        return properties.AddText("romfile", rom.File);
    }
}
