namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>What QEMU adds to a device of a definition.</summary>
internal static class DeviceDefaults
{
    public static void Run(QemuGuest guest, IDomainDevice device)
    {
        switch (device)
        {
            case Disk d: DiskDefaults.Run(guest, d); break;
            case InterfaceDevice d: InterfaceDefaults.Run(guest, d); break;
            case CharDevice d: CharacterDefaults.Run(guest, d); break;
            case Controller d: ControllerModelDefaults.Run(guest, d); break;
            case VideoDevice d: VideoDefaults.Run(guest, d); break;
            case PanicDevice d: Panic(guest, d); break;
            case VsockDevice d: d.Model ??= VirtioModel.Virtio; break;
            case Tpm d: TpmDefaults.Run(guest, d); break;
            case SharedMemory d: SharedMemoryDefaults.Run(guest, d); break;
            case PersistentStore d: d.Path ??= $"{guest.Settings.NvramFolder}/{guest.Domain.Name}_PSTORE.raw"; break;
            case HostDevice d: HostDevice(d); break;
        }
    }

    private static void Panic(QemuGuest guest, PanicDevice panic)
        => panic.Model ??= guest.IsPSeries ? PanicModel.Pseries : guest.IsS390 ? PanicModel.S390 : guest.IsX86 ? PanicModel.Isa
            : throw QemuErrors.Unsupported("no panic model provided, and no default for the architecture and machine type");

    /// <summary>A mediated device of a display is dark unless it is told to shine.</summary>
    private static void HostDevice(HostDevice device)
    {
        if (device is { Type: HostDeviceType.Mdev, Model: "vfio-pci" })
            device.Display ??= false;
    }
}
