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
            case SharedMemory d: SharedMemoryDefaults.Run(d); break;
            case PersistentStore d: d.Path ??= $"{guest.Settings.NvramFolder}/{guest.Domain.Name}_PSTORE.raw"; break;
            case IommuDevice d: IommuDefaults.Run(guest, d); break;
            case MemoryDevice d: MemoryDefaults.Run(guest, d); break;
            case Graphics d: GraphicsDefaults.Run(guest, d); break;
            case RedirectedDevice d: DbusChannel(d.Backend, "org.qemu.usbredir"); break;
            case SoundDevice d: Sound(d); break;
            case RandomGenerator { Backend: { Model: RandomBackendModel.Random, Device: null } backend }: backend.Device = "/dev/random"; break;
            case HostDevice d: HostDevice(d); break;
        }
    }

    private static void Panic(QemuGuest guest, PanicDevice panic)
        => panic.Model ??= guest.IsPSeries ? PanicModel.Pseries : guest.IsS390 ? PanicModel.S390 : guest.IsX86 ? PanicModel.Isa : guest.IsArmVirt ? PanicModel.Pvpanic
            : throw QemuErrors.Unsupported("no panic model provided, and no default for the architecture and machine type");

    private static void Sound(SoundDevice sound)
    {
        if (sound is { Model: SoundModel.Virtio, Streams: 0 })
            sound.Streams = 2;
    }

    /// <summary>A character device on D-Bus has a name there.</summary>
    private static void DbusChannel(CharBackend backend, string name)
    {
        if (backend.Type != CharType.Dbus)
            return;
        if (backend.Sources.Count == 0)
            backend.Sources.Add(new());
        backend.Sources[0].Channel ??= name;
    }

    /// <summary>A mediated device of a display is dark unless it is told to shine.</summary>
    private static void HostDevice(HostDevice device)
    {
        if (device is { Type: HostDeviceType.Mdev, Model: "vfio-pci" })
            device.Display ??= false;
    }
}
