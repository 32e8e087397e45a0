using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Addresses;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>USB devices of old definitions have no ports; a guest that starts gets them.</summary>
internal static class UsbPorts
{
    /// <summary>Assigns them.</summary>
    public static void Run(LaunchPlan plan)
        => UsbAddresses.Run(new QemuGuest(plan.Domain, plan.Emulator, new(), ParseOptions.Default with { AbiUpdate = true }));
}
