using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Names of the nodes and secrets of firmware's variables on servers.</summary>
internal static class FirmwarePreparation
{
    /// <summary>Refuses it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no firmware fits</exception>
    public static void Run(LaunchPlan plan) => Demand(plan);

    /// <summary>Names the nodes and secrets of variables that are on the network.</summary>
    public static void Name(LaunchPlan plan)
    {
        if (plan.Domain.Os is { Loader.Type: LoaderType.Pflash, Nvram: { } nvram } && FirmwareStep.RemoteVariables(nvram) is { } image)
            ImagePreparation.Run(plan, null, image, isTop: true, FirmwareStep.Variables);
    }

    private static void Demand(LaunchPlan plan)
    {
        if (plan.Domain.Os is { Loader.Type: LoaderType.Pflash, Nvram: { } nvram } && FirmwareImage.Variables(nvram) is { } image)
            ImagePreparation.Run(plan, null, image, FirmwareImage.Prefix);
    }
}
