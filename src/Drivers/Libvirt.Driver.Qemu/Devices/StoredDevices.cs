using Libvirt.Driver.Qemu.Devices.Plugging;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Devices of the definition of the next start.</summary>
/// <param name="next">A copy of it, to be changed.</param>
/// <param name="reading">How definitions are read.</param>
internal sealed class StoredDevices(DomainDocument next, ParseOptions reading)
{
    /// <summary>Adds a device; the definition is completed and checked as if it had been written with it.</summary>
    /// <exception cref="LibvirtException">it cannot be added</exception>
    public void Attach(IDomainDevice device)
    {
        switch (device)
        {
            case Disk disk when next.Devices.Find(disk) is not null:
                throw PlugErrors.Invalid($"target {disk.Target?.Device} already exists.");
            case Controller { Index: not null } controller when next.Devices.Find(controller) is not null:
                throw PlugErrors.Invalid("Target already exists");
            case CharDevice character when next.Devices.Find(character) is not null:
                throw PlugErrors.Invalid("chardev already exists");
            case HostDevice host when next.Devices.Find(host) is not null:
                throw PlugErrors.Invalid("device is already in the domain configuration");
            case FileSystem system when next.Devices.Find(system) is not null:
                throw PlugErrors.Invalid("Target already exists");
            case Lease lease when next.Devices.Find(lease) is not null:
                throw PlugErrors.Invalid($"Lease {lease.Key} in lockspace {lease.LockSpace} already exists");
            case SharedMemory memory when next.Devices.Find(memory) is not null:
                throw PlugErrors.Invalid("device is already in the domain configuration");
            case Watchdog watchdog when next.Devices.Find(watchdog) is not null:
                throw PlugErrors.Invalid("device is already in the domain configuration");
            case MemoryDevice memory:
                MemoryRoom.Check(next, memory);
                break;
            case VsockDevice when next.Devices.Vsock is not null:
                throw PlugErrors.Invalid("domain already has a vsock device");
            case Tpm or Graphics or VideoDevice or Hub or SmartCard or MemoryBalloon or NvramDevice or PanicDevice or AudioBackend or CryptoDevice or PersistentStore:
                throw PlugErrors.Unsupported($"persistent attach of device '{DeviceWords.Of(device)}' is not supported");
        }
        DeviceMembership.Add(next, device);
        next.Complete(reading);
    }

    /// <summary>Takes a device out.</summary>
    public void Detach(IDomainDevice fragment)
    {
        if (fragment is Tpm or Graphics or VideoDevice or Hub or SmartCard or MemoryBalloon or NvramDevice or PanicDevice or AudioBackend or CryptoDevice or PersistentStore)
            throw PlugErrors.Unsupported($"persistent detach of device '{DeviceWords.Of(fragment)}' is not supported");
        DeviceMembership.Remove(next, next.Devices.Find(fragment) ?? throw Missing(fragment));
        next.Complete(reading);
    }

    /// <summary>Takes the device of an alias out.</summary>
    public void DetachAlias(string alias)
    {
        foreach (var device in next.Devices.All())
            if (device.Info.Alias?.Name == alias)
            {
                DeviceMembership.Remove(next, device);
                next.Complete(reading);
                return;
            }
        throw LibvirtException.Internal(ErrorDomain.Domain, $"no device found with alias {alias}");
    }

    /// <summary>Puts a device in the place of the one that it means.</summary>
    public void Update(IDomainDevice wanted)
    {
        if (wanted is not (Disk or InterfaceDevice or Graphics or MemoryDevice))
            throw PlugErrors.Unsupported($"persistent update of device '{DeviceWords.Of(wanted)}' is not supported");
        var present = (wanted is MemoryDevice memory ? MemoryUpdate.Find(next, memory) : next.Devices.Find(wanted)) ?? throw (wanted switch
        {
            MemoryDevice => PlugErrors.Argument("memory not found"),
            Disk disk => PlugErrors.Argument($"target {disk.Target?.Device} doesn't exist."),
            Graphics graphics => PlugErrors.Argument($"cannot find existing graphics type '{GraphicsTypeNames.Text(graphics.Type)}' device to modify"),
            _ => Missing(wanted),
        });
        if (wanted is DomainDevice { Info: { Address: null } info } && present is DomainDevice { Info.Address: { } address })
            info.Address = address.Clone(); // it stays where it is unless it is to move
        if (present is MemoryDevice old)
            next.Memory -= Math.Min(old.Target.Size, next.Memory);
        if (wanted is MemoryDevice { Target.Size: var size })
            next.Memory += size; // its part of the total may be another one now
        next.Devices.Replace(present, wanted);
        next.Complete(reading);
    }

    private static LibvirtException Missing(IDomainDevice wanted) => wanted switch
    {
        Disk disk => PlugErrors.Missing($"no target device {disk.Target?.Device}"),
        InterfaceDevice card => InterfacePlug.Missing(card),
        RandomGenerator => PlugErrors.Missing("no matching RNG device was found"),
        Lease lease => PlugErrors.Missing($"Lease {lease.Key} in lockspace {lease.LockSpace} does not exist"),
        FileSystem => PlugErrors.Missing("no matching filesystem device was found"),
        InputDevice => PlugErrors.Missing("matching input device not found"),
        MemoryDevice => PlugErrors.Missing("matching memory device was not found"),
        SharedMemory => PlugErrors.Missing("matching shmem device was not found"),
        RedirectedDevice => PlugErrors.Missing("no matching redirdev was not found"), // so in native
        VsockDevice => PlugErrors.Missing("matching vsock device not found"),
        _ => PlugErrors.Missing("device not present in domain configuration"),
    };
}
