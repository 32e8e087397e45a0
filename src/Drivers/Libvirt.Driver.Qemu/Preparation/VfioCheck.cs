using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Networks;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>PCI devices of the host need VFIO.</summary>
internal static class VfioCheck
{
    /// <summary>Refuses them where the host lacks it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED</exception>
    public static void Run(LaunchPlan plan)
    {
        foreach (var card in plan.Domain.Devices.Interfaces)
            Run(plan, card);
        foreach (var device in plan.Domain.Devices.HostDevices)
            Run(plan, device);
    }

    /// <summary>The same for one device.</summary>
    public static void Run(LaunchPlan plan, HostDevice device)
    {
        if (device is not { Mode: not HostDeviceMode.Capabilities, Type: HostDeviceType.Pci })
            return;
        Demand(plan);
        (device.Driver ??= new()).Name ??= HostDeviceDriverName.Vfio; // there is no other way any more
    }

    /// <summary>The same for a network card.</summary>
    public static void Run(LaunchPlan plan, InterfaceDevice card)
    {
        if (NetworkBackend.Type(card) == InterfaceType.Hostdev)
            Demand(plan);
    }

    private static void Demand(LaunchPlan plan)
    {
        if (!plan.Resources.SupportsVfio)
            throw LaunchBuilder.Unsupported("VFIO PCI device assignment is not supported by the host");
    }
}
