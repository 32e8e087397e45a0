using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Addresses;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Driver.Qemu.Preparation.Aliases;

namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Puts a device into the draft of a running definition: defaults, controllers that it needs, checks, address, alias.</summary>
internal static class DeviceDraft
{
    /// <summary>Does it.</summary>
    /// <returns>controllers that have to be plugged first, because the device needs them</returns>
    /// <exception cref="LibvirtException">it cannot be in this guest</exception>
    public static List<Controller> Insert(PlugSession session, DomainDevice device, ParseOptions reading)
    {
        var draft = session.Draft;
        var present = new HashSet<Controller>(draft.Devices.Controllers);
        Complete(draft, device);
        DeviceMembership.Add(draft, device);
        reading.DeviceDefaults?.Invoke(draft, device, reading);
        Controllers(draft, device, reading);
        if (!reading.SkipValidation)
        {
            DomainValidation.Run(draft);
            reading.DomainChecks?.Invoke(draft, reading);
        }
        MemorySlots.Assign(draft);
        Addresses(session.Placement, device, reading);
        var added = draft.Devices.Controllers.FindAll(c => !present.Contains(c));
        foreach (var controller in added)
            AliasAssignment.Assign(draft, controller, session.Run.Emulator);
        AliasAssignment.Assign(draft, device, session.Run.Emulator);
        if (device is ChannelDevice channel)
            CharacterPaths.Name(session.Plan, channel);
        return added;
    }

    /// <summary>Numbers of ports that are counted in the guest.</summary>
    private static void Complete(DomainDocument draft, DomainDevice device)
    {
        switch (device)
        {
            case ConsoleDevice { Target.Port: null } console:
                console.Target.Port = draft.Devices.Consoles.Count;
                break;
            case SerialDevice { Target.Port: null } serial:
                int next = 0;
                while (draft.Devices.Serials.Exists(s => s.Target.Port == next))
                    next++;
                serial.Target.Port = next;
                break;
        }
    }

    /// <summary>A SCSI unit brings its controller, and all with lower numbers, as a definition does; they are of the kind that is there.</summary>
    private static void Controllers(DomainDocument draft, DomainDevice device, ParseOptions reading)
    {
        if (device is HostDevice { Type: HostDeviceType.Scsi } unit)
            AddressDefaults.HostDevice(draft, unit, reading);
        if (device is not (Disk { Target.Bus: DiskBus.Scsi } or HostDevice { Type: HostDeviceType.Scsi }) || device.Info.Address is not DriveAddress address)
            return;
        var model = draft.Devices.Controllers.Find(c => c.Type == ControllerType.Scsi)?.Model;
        for (uint i = 0; i <= address.Controller && i < MostControllers; i++)
            ControllerDefaults.Require(draft, ControllerType.Scsi, i, reading, model);
    }

    private const uint MostControllers = 255;

    private static void Addresses(QemuGuest guest, DomainDevice device, ParseOptions reading)
    {
        if (device is ChannelDevice { Target.Type: ChannelTargetType.Virtio } channel)
            new VirtioSerialAddressSet(guest.Domain, reading).Assign(channel.Info, false);
        SpaprVioAddresses.Run(guest);
        ChannelAddresses.Run(guest);
        MmioAddresses.Run(guest);
        PciAddresses.Assign(guest);
        UsbAddresses.Assign(guest, device);
    }
}
