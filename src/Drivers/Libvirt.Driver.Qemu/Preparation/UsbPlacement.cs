using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Addresses;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Ports of USB devices whose definition is older than such addresses: a guest that starts gets them for this run.</summary>
internal static class UsbPlacement
{
    /// <summary>Gives them; a guest that comes from elsewhere has what it had.</summary>
    public static void Run(LaunchPlan plan)
    {
        if (plan.Incoming is null)
            UsbAddresses.Run(new QemuGuest(plan.Domain, plan.Emulator, new(), new() { AbiUpdate = true }));
    }
}
