using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Definition.Addresses;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>
/// A command line that is only shown cannot have interfaces that libvirt would connect: each becomes a plain tap device, with only model, MAC address and script of the original; nothing is booted from it.
/// </summary>
internal static class PlainInterfaces
{
    /// <summary>Replaces the interfaces, before anything else of the guest is prepared.</summary>
    public static void Run(LaunchPlan plan)
    {
        var interfaces = plan.Domain.Devices.Interfaces;
        if (interfaces.Count == 0)
            return;
        for (int i = 0; i < interfaces.Count; i++)
        {
            var old = interfaces[i];
            if (old.Type != InterfaceType.Hostdev) // that is a device of the host
                interfaces[i] = new() { Type = InterfaceType.Ethernet, Mac = old.Mac, Model = old.Model, Script = old.Script };
        }
        var guest = new QemuGuest(plan.Domain, plan.Emulator, new(), ParseOptions.Default);
        SpaprVioAddresses.Run(guest);
        ChannelAddresses.Run(guest);
        MmioAddresses.Run(guest);
        PciAddresses.Run(guest);
        UsbAddresses.Run(guest);
    }
}
