using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Names of the nodes and secrets of firmware's variables on servers.</summary>
internal static class FirmwarePreparation
{
    /// <summary>Names them.</summary>
    public static void Run(LaunchPlan plan)
    {
        if (plan.Domain.Os is { Loader.Type: LoaderType.Pflash, Nvram: { } nvram } && FirmwareImage.Variables(nvram) is { } image)
            ImagePreparation.Run(plan, null, image, FirmwareImage.Prefix);
    }
}
