namespace Libvirt.Driver.Qemu.Guests.Events;

/// <summary>Which handler each event of QEMU has; what is not here is of no interest to libvirt's callbacks.</summary>
internal static class EventHandlers
{
    private static readonly Dictionary<string, Action<EventContext>> All = new(StringComparer.Ordinal)
    {
        ["STOP"] = RunEvents.Stop,
        ["RESUME"] = RunEvents.Resume,
        ["SHUTDOWN"] = RunEvents.Shutdown,
        ["RESET"] = RunEvents.Reset,
        ["MIGRATION"] = RunEvents.Migration,
        ["DUMP_COMPLETED"] = DumpEvents.Completed,
        ["SUSPEND"] = PowerEvents.Suspend,
        ["SUSPEND_DISK"] = PowerEvents.SuspendDisk,
        ["WAKEUP"] = PowerEvents.WakeUp,
        ["GUEST_PANICKED"] = CrashEvents.Panicked,
        ["GUEST_CRASHLOADED"] = CrashEvents.CrashLoaded,
        ["WATCHDOG"] = CrashEvents.Watchdog,
        ["MEMORY_FAILURE"] = CrashEvents.MemoryFailure,
        ["BLOCK_IO_ERROR"] = BlockEvents.Error,
        ["BLOCK_WRITE_THRESHOLD"] = BlockEvents.Threshold,
        ["DEVICE_TRAY_MOVED"] = BlockEvents.TrayMoved,
        ["DEVICE_DELETED"] = DeviceEvents.Deleted,
        ["DEVICE_UNPLUG_GUEST_ERROR"] = DeviceEvents.Refused,
        ["MEM_UNPLUG_ERROR"] = DeviceEvents.Refused,
        ["MEMORY_DEVICE_SIZE_CHANGE"] = DeviceEvents.MemorySize,
        ["VSERPORT_CHANGE"] = DeviceEvents.Port,
        ["NIC_RX_FILTER_CHANGED"] = DeviceEvents.ReceiveFilter,
        ["RTC_CHANGE"] = ClockEvents.Changed,
        ["BALLOON_CHANGE"] = MemoryEvents.Balloon,
        ["VNC_CONNECTED"] = DisplayEvents.Connected,
        ["VNC_INITIALIZED"] = DisplayEvents.Initialized,
        ["VNC_DISCONNECTED"] = DisplayEvents.Disconnected,
        ["SPICE_CONNECTED"] = DisplayEvents.Connected,
        ["SPICE_INITIALIZED"] = DisplayEvents.Initialized,
        ["SPICE_DISCONNECTED"] = DisplayEvents.Disconnected,
    };

    /// <summary>Names of the events that are handled.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Handles an event.</summary>
    public static void Handle(EventContext context)
    {
        if (All.TryGetValue(context.Event.Name, out var handler))
            handler(context);
    }
}
