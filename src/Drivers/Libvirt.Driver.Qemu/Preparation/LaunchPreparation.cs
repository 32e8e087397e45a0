using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Preparation.Aliases;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Completes the copy of a definition that is going to run: aliases, names of block nodes, models of CPUs, files of firmware. Nothing is opened.</summary>
public static class LaunchPreparation
{
    /// <summary>Only for guests that start anew; one that comes from elsewhere has what it had.</summary>
    private static readonly Action<LaunchPlan>[] Fresh =
    [
        FirmwarePreparation.Run,
        MemoryAlignment.Run,
        UsbPorts.Run,
    ];

    private static readonly Action<LaunchPlan>[] Steps =
    [
        CpuPreparation.Run,
        InterfacePreparation.Run,
        StartupPolicies.Run,
        IoThreadNumbers.Run,
        CharacterPaths.Run,
        GraphicsPreparation.Run,
        AliasAssignment.Run,
        FirmwarePreparation.Name,
        DiskPreparation.Run,
        VfioCheck.Run,
        HostDevicePreparation.Run,
    ];

    /// <summary>Changes the plan's definition, which must be a copy of its own.</summary>
    public static void Run(LaunchPlan plan)
    {
        if (plan.Incoming is null)
            foreach (var step in Fresh)
                step(plan);
        foreach (var step in Steps)
            step(plan);
    }
}
