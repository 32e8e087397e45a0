namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Which classes of devices can be plugged into a running guest.</summary>
internal static class DevicePlugs
{
    private static readonly DiskPlug Disks = new();
    private static readonly InterfacePlug Interfaces = new();
    private static readonly CharacterPlug Characters = new();
    private static readonly RandomGeneratorPlug RandomGenerators = new();
    private static readonly ControllerPlug Controllers = new();
    private static readonly SharedMemoryPlug SharedMemories = new();
    private static readonly WatchdogPlug Watchdogs = new();
    private static readonly InputPlug Inputs = new();
    private static readonly RedirectedDevicePlug RedirectedDevices = new();
    private static readonly FileSystemPlug FileSystems = new();
    private static readonly MemoryPlug Memories = new();
    private static readonly VsockPlug Vsocks = new();
    private static readonly HostDevicePlug HostDevices = new();

    /// <summary>The class of a device; null when it cannot be plugged.</summary>
    public static IDevicePlug? Of(IDomainDevice device) => device switch
    {
        Disk => Disks,
        InterfaceDevice => Interfaces,
        CharDevice => Characters,
        RandomGenerator => RandomGenerators,
        Controller => Controllers,
        SharedMemory => SharedMemories,
        Watchdog => Watchdogs,
        InputDevice => Inputs,
        RedirectedDevice => RedirectedDevices,
        FileSystem => FileSystems,
        MemoryDevice => Memories,
        VsockDevice => Vsocks,
        HostDevice => HostDevices,
        _ => null,
    };
}
