using Libvirt.Driver.Qemu.CommandLine.Steps;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Builds the command line of a guest.</summary>
public static class LaunchSteps
{
    /// <summary>In the order of native's command lines, which people and scripts compare.</summary>
    private static readonly Action<LaunchBuilder>[] Order =
    [
        EnvironmentStep.Run,
        NameStep.Run,
        MasterKeyStep.Run,
        DisksStep.Reservations,
        FirmwareStep.Flash,
        MachineStep.Run,
        AcceleratorStep.Run,
        CpuStep.Run,
        FirmwareStep.Loader,
        MemoryStep.Run,
        TopologyStep.Run,
        IoThreadStep.Run,
        DisksStep.Groups,
        NumaStep.Run,
        IdentityStep.Run,
        MonitorStep.Run,
        ClockStep.Run,
        PowerStep.Run,
        BootStep.Run,
        ChipsetStep.Run,
        ControllersStep.Run,
        IommuStep.Run,
        MemoryDeviceStep.Run,
        UsbStep.Hubs,
        ControllersStep.SmartCards,
        DisksStep.Run,
        FileSystemsStep.Run,
        InterfacesStep.Run,
        CharacterStep.Run,
        TpmStep.Run,
        InputStep.Run,
        AudioStep.Run,
        GraphicsStep.Run,
        VideoStep.Run,
        SoundStep.Run,
        WatchdogStep.Run,
        UsbStep.Redirected,
        HostDevicesStep.Run,
        ExtensionStep.Incoming,
        SmallDeviceStep.BeforeSecurity,
        LaunchSecurityStep.Run,
        ExtensionStep.Arguments,
        SandboxStep.Run,
        SmallDeviceStep.AfterSecurity,
        MessageStep.Run,
    ];

    /// <summary>The command line; nothing is started.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED and others: this emulator or host cannot run the guest</exception>
    public static LaunchCommand Build(LaunchPlan plan)
    {
        var builder = new LaunchBuilder(plan);
        foreach (var step in Order)
            step(builder);
        return builder.Command;
    }
}
