namespace Libvirt.Documents.Domains;

/// <summary>Numbers of controllers, and the controllers that devices need.</summary>
public static class ControllerDefaults
{
    private const uint LastImplicit = 1023;

    /// <summary>A controller without an index gets the first free one of its type; those of USB 2 share the index of the one before them.</summary>
    public static void Indexes(DomainDocument domain, ParseOptions options)
    {
        var controllers = domain.Devices.Controllers;
        for (int i = 0; i < controllers.Count; i++)
            if (controllers[i].Index is null)
                controllers[i].Index = Companion(controllers, i) ?? FirstFree(controllers, controllers[i].Type);
        MastersFirst(controllers);
    }

    /// <summary>A USB 2 controller stands before its companions.</summary>
    private static void MastersFirst(List<Controller> controllers)
    {
        for (int i = 1; i < controllers.Count; i++)
        {
            var master = controllers[i];
            if (!IsUsb2(master) || master.Info.Master is not null)
                continue;
            int first = controllers.FindIndex(c => c.Type == ControllerType.Usb && c.Index == master.Index && c.Info.Master is not null);
            if (first < 0 || first > i)
                continue;
            controllers.RemoveAt(i);
            controllers.Insert(first, master);
        }
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
                Require(domain, type, i, options);
        }
        VirtioSerial(domain, options);
        foreach (var card in devices.SmartCards)
            if (card.Info.Address is CcidAddress slot)
                Require(domain, ControllerType.Ccid, slot.Controller, options);
        foreach (var device in devices.HostDevices)
            if (device.Type == HostDeviceType.Scsi && device.Info.Address is DriveAddress address)
                for (int i = 0, last = Number(address); i <= last; i++)
                    Require(domain, ControllerType.Scsi, (uint)i, options);
    }

    /// <summary>
    /// All controllers up to the one that a device names are added, as native does; native has no limit, and a document of one line
    /// makes it add thousands of millions.
    /// </summary>
    private static int Number(DriveAddress address) => address.Controller <= LastImplicit ? (int)address.Controller
        : throw DomainValidation.Unsupported($"controller index '{address.Controller}' of a device's address is larger than {LastImplicit}").About(address);

    /// <summary>SCSI host devices have their controllers before those that have no index get one.</summary>
    public static void HostScsi(DomainDocument domain, ParseOptions options)
    {
        foreach (var device in domain.Devices.HostDevices)
            if (device.Type == HostDeviceType.Scsi)
                for (int i = 0, last = device.Info.Address is DriveAddress address ? Number(address) : 0; i <= last; i++)
                    Add(domain.Devices, ControllerType.Scsi, (uint)i);
    }

    private static void VirtioSerial(DomainDocument domain, ParseOptions options)
    {
        foreach (var channel in domain.Devices.Channels)
            if (channel.Target.Type == ChannelTargetType.Virtio)
                Require(domain, ControllerType.VirtioSerial, channel.Info.Address is VirtioSerialAddress address ? address.Controller : 0, options);
        foreach (var console in domain.Devices.Consoles)
            if (console.Target.Type == ConsoleTargetType.Virtio)
                Require(domain, ControllerType.VirtioSerial, console.Info.Address is VirtioSerialAddress address ? address.Controller : 0, options);
    }

    /// <summary>Adds a controller that is not there, with the driver's defaults.</summary>
    public static Controller Require(DomainDocument domain, ControllerType type, uint index, ParseOptions options, string? model = null)
    {
        int count = domain.Devices.Controllers.Count;
        var controller = Add(domain.Devices, type, index, model);
        if (domain.Devices.Controllers.Count > count)
            options.DeviceDefaults?.Invoke(domain, controller, options);
        return controller;
    }

    /// <summary>The controller of this type and index, which is added when there is none.</summary>
    public static Controller Add(DomainDevices devices, ControllerType type, uint index, string? model = null)
    {
        foreach (var controller in devices.Controllers)
            if (controller.Type == type && controller.Index == index)
                return controller;
        var added = new Controller { Type = type, Index = index, Model = model };
        DeviceOrder.Insert(devices.Controllers, added);
        return added;
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

    /// <summary>The index of the USB controller before it, if that is one of USB 2 and there is none of this model yet.</summary>
    private static uint? Companion(List<Controller> controllers, int at)
    {
        var controller = controllers[at];
        if (!IsUsb2(controller))
            return null;
        int before = controllers.FindLastIndex(at, c => c != controller && c.Type == ControllerType.Usb);
        return before >= 0 && IsUsb2(controllers[before]) && controllers[before].Index is { } index && !Has(controllers, ControllerType.Usb, index, controller.Model) ? index : null;
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
