namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>What QEMU cannot run, step by step, in the order in which native complains.</summary>
internal static class QemuChecks
{
    private static readonly Action<QemuGuest>[] Steps =
    [
        EmulatorChecks.Run,
        BootChecks.Run,
        FeatureChecks.Run,
        TimerChecks.Run,
        CpuChecks.Run,
        MemoryChecks.Run,
        LaunchChecks.Run,
        RootChecks.Run,
        ControllerChecks.Run,
        DiskChecks.Run,
        InterfaceChecks.Run,
        CharacterChecks.Run,
        DisplayChecks.Run,
        HostDeviceChecks.Run,
        TpmChecks.Run,
        DeviceChecks.Run,
        RootChecks.Masters,
    ];

    public static void Run(QemuGuest guest)
    {
        foreach (var step in Steps)
            step(guest);
    }
}
