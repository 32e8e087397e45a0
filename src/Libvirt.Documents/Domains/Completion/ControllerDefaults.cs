namespace Libvirt.Documents.Domains;

/// <summary>Numbers of controllers, and the controllers that devices need.</summary>
internal static class ControllerDefaults
{
    private const uint LastImplicit = 1023;

    /// <summary>A controller without an index gets the first free one of its type; companions of a USB 2 controller share its index.</summary>
    public static void Indexes(DomainDocument domain, ParseOptions options)
    {
        var controllers = domain.Devices.Controllers;
        for (int i = 0; i < controllers.Count; i++)
            if (controllers[i].Index is null)
                controllers[i].Index = Companion(controllers, controllers[i]) ?? FirstFree(controllers, controllers[i].Type);
    }

    /// <summary>Adds what disks, channels, consoles, smart cards and SCSI host devices are plugged into.</summary>
    public static void Implicit(DomainDocument domain, ParseOptions options)
    {
        var devices = domain.Devices;
        foreach (var (bus, type) in new[] { (DiskBus.Scsi, ControllerType.Scsi), (DiskBus.Fdc, ControllerType.Fdc), (DiskBus.Ide, ControllerType.Ide), (DiskBus.Sata, ControllerType.Sata), (DiskBus.Nvme, ControllerType.Nvme) })
        {
            int last = -1;
            foreach (var disk in devices.Disks)
                if (disk.Target?.Bus == bus && disk.Info.Address is DriveAddress address)
                    last = Math.Max(last, Number(address));
            for (uint i = 0; i <= last; i++)
                Add(devices, type, i);
        }
        VirtioSerial(devices);
        foreach (var card in devices.SmartCards)
            if (card.Info.Address is CcidAddress slot)
                Add(devices, ControllerType.Ccid, slot.Controller);
        int lastHost = -1;
        foreach (var device in devices.HostDevices)
            if (device.Type == HostDeviceType.Scsi && device.Info.Address is DriveAddress address)
                lastHost = Math.Max(lastHost, Number(address));
        for (uint i = 0; i <= lastHost; i++)
            Add(devices, ControllerType.Scsi, i);
    }

    /// <summary>
    /// All controllers up to the one that a device names are added, as native does; native has no limit, and a document of one line
    /// makes it add thousands of millions.
    /// </summary>
    private static int Number(DriveAddress address) => address.Controller <= LastImplicit ? (int)address.Controller
        : throw DomainValidation.Unsupported($"controller index '{address.Controller}' of a device's address is larger than {LastImplicit}").About(address);

    private static void VirtioSerial(DomainDevices devices)
    {
        foreach (var channel in devices.Channels)
            if (channel.Target.Type == ChannelTargetType.Virtio)
                Add(devices, ControllerType.VirtioSerial, channel.Info.Address is VirtioSerialAddress address ? address.Controller : 0);
        foreach (var console in devices.Consoles)
            if (console.Target.Type == ConsoleTargetType.Virtio)
                Add(devices, ControllerType.VirtioSerial, console.Info.Address is VirtioSerialAddress address ? address.Controller : 0);
    }

    private static void Add(DomainDevices devices, ControllerType type, uint index)
    {
        foreach (var controller in devices.Controllers)
            if (controller.Type == type && controller.Index == index)
                return;
        DeviceOrder.Insert(devices.Controllers, new() { Type = type, Index = index });
    }

    private static uint FirstFree(List<Controller> controllers, ControllerType type)
    {
        ulong used = 0;
        foreach (var controller in controllers)
            if (controller.Type == type && controller.Index < 64)
                used |= 1UL << (int)controller.Index.Value;
        if (used != ulong.MaxValue)
            return (uint)System.Numerics.BitOperations.TrailingZeroCount(~used);
        for (uint index = 64; ; index++)
            if (!Has(controllers, type, index, null))
                return index;
    }

    private static uint? Companion(List<Controller> controllers, Controller controller)
    {
        if (!IsUsb2(controller))
            return null;
        foreach (var other in controllers)
            if (other != controller && other.Index is { } index && IsUsb2(other) && !Has(controllers, ControllerType.Usb, index, controller.Model))
                return index;
        return null;
    }

    private static bool Has(List<Controller> controllers, ControllerType type, uint index, string? model)
    {
        foreach (var controller in controllers)
            if (controller.Type == type && controller.Index == index && (model is null || controller.Model == model))
                return true;
        return false;
    }

    private static bool IsUsb2(Controller controller)
        => controller.Type == ControllerType.Usb && controller.Model?.StartsWith("ich9-", StringComparison.Ordinal) == true;
}
