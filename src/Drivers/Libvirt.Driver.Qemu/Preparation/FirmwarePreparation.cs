using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>A definition may ask for firmware that is not there; a guest cannot start without.</summary>
internal static class FirmwarePreparation
{
    /// <summary>Refuses it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no firmware fits</exception>
    public static void Run(LaunchPlan plan) => Demand(plan);

    /// <summary>Names the nodes and secrets of variables that are on the network.</summary>
    public static void Name(LaunchPlan plan)
    {
        if (plan.Domain.Os is { Loader.Type: LoaderType.Pflash, Nvram: { } nvram } && FirmwareStep.RemoteVariables(nvram) is { } image)
            ImagePreparation.Run(plan, null, image, FirmwareStep.Variables);
    }

    private static void Demand(LaunchPlan plan)
    {
        if (plan.Domain.Os.Firmware is not { } kind || plan.Settings.Firmware is not { } installed)
            return;
        var guest = new QemuGuest(plan.Domain, plan.Emulator, new(), ParseOptions.Default);
        foreach (var firmware in installed.For(guest.Architecture, guest.Machine))
            if (FirmwareMatch.Fits(guest, firmware, anyFormat: true))
                return;
        throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"Unable to find '{FirmwareKindNames.Text(kind)}' firmware that is compatible with the current configuration");
    }
}
