using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Controllers;

/// <summary>The controller of floppy disks.</summary>
internal static class FloppyController
{
    /// <summary>The controller, with the order in which its drives are booted from.</summary>
    public static JsonObject Of(QemuGuest guest)
    {
        var properties = new JsonObject().Add("driver", "isa-fdc");
        foreach (var disk in guest.Devices.Disks)
            if (disk.Target?.Bus == DiskBus.Fdc && disk.Info.Address is DriveAddress { Unit: var unit })
                properties.AddPositive(unit > 0 ? "bootindexB" : "bootindexA", BootIndexes.Of(guest, disk));
        return properties;
    }

    /// <summary>Whether the machine has none of its own: newer machines with PCI Express.</summary>
    public static bool IsExplicit(QemuGuest guest)
    {
        var machine = guest.Machine;
        if (machine == "q35")
            return true;
        return machine.StartsWith("pc-q35-", StringComparison.Ordinal) && !machine.StartsWith("pc-q35-1.", StringComparison.Ordinal)
            && machine is not ("pc-q35-2.0" or "pc-q35-2.1" or "pc-q35-2.2" or "pc-q35-2.3");
    }
}
