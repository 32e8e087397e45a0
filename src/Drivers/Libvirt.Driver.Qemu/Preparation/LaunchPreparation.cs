using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Preparation.Aliases;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Completes the copy of a definition that is going to run: aliases, names of block nodes, models of CPUs, files of firmware. Nothing is opened.</summary>
public static class LaunchPreparation
{
    /// <summary>Only for guests that start anew; one that comes from elsewhere has what it had.</summary>
    private static readonly Action<DomainDocument, IEmulatorCapabilities>[] Fresh =
    [
        MemoryAlignment.Run,
    ];

    private static readonly Action<DomainDocument, IEmulatorCapabilities>[] Steps =
    [
        AliasAssignment.Run,
    ];

    /// <summary>Before aliases: they depend on what cards are, and on all devices.</summary>
    private static readonly Action<LaunchPlan>[] First =
    [
        UsbPlacement.Run,
        InterfacePreparation.Run,
        StartupPolicies.Run,
    ];

    private static readonly Action<LaunchPlan>[] PlanSteps =
    [
        DiskPreparation.Run,
        HostDevicePreparation.Run,
    ];

    /// <summary>Changes the plan's definition, which must be a copy of its own.</summary>
    public static void Run(LaunchPlan plan)
    {
        foreach (var step in First)
            step(plan);
        Run(plan.Domain, plan.Emulator, plan.Incoming is not null);
        foreach (var step in PlanSteps)
            step(plan);
    }

    /// <summary>Changes <paramref name="domain"/>, which must be a copy of its own.</summary>
    /// <param name="domain">The definition.</param>
    /// <param name="emulator">What its emulator can do.</param>
    /// <param name="incoming">The guest runs already elsewhere, or was saved.</param>
    private static void Run(DomainDocument domain, IEmulatorCapabilities emulator, bool incoming = false)
    {
        if (!incoming)
            foreach (var step in Fresh)
                step(domain, emulator);
        foreach (var step in Steps)
            step(domain, emulator);
    }
}
