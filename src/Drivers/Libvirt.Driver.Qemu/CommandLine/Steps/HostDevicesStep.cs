using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.CommandLine.HostDevices;
using Libvirt.Driver.Qemu.CommandLine.Networks;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Devices of the host, network cards of it included.</summary>
internal static class HostDevicesStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var card in builder.Devices.Interfaces)
            if (NetworkBackend.Type(card) == InterfaceType.Hostdev && card.Info.Address is not UnassignedAddress)
                builder.Device(HostDeviceProperties.Pci(builder.Guest, card.Info, HostCard.Address(card), card.Teaming, Devices.BootIndexes.Of(builder.Guest, card)), card.Info);
        foreach (var device in builder.Devices.HostDevices)
            if (device.Mode != HostDeviceMode.Capabilities && device.Info.Address is not UnassignedAddress) // kept from the host, not given to the guest
                Add(builder, device);
    }

    private static void Add(LaunchBuilder builder, HostDevice device)
    {
        switch (device.Type)
        {
            case HostDeviceType.Usb:
                builder.Device(HostDeviceProperties.Usb(builder.Guest, device), device.Info);
                break;
            case HostDeviceType.Pci:
                builder.Device(HostDeviceProperties.Pci(builder.Guest, device), device.Info);
                break;
            case HostDeviceType.Mdev:
                builder.Device(HostDeviceProperties.Mediated(builder.Guest, device)); // it has no identity of its own on s390
                break;
            case HostDeviceType.ScsiHost:
                int descriptor = builder.Resources.OpenVhostScsi();
                builder.Pass(descriptor);
                builder.Device(HostDeviceProperties.ScsiHost(builder.Guest, device, descriptor.ToString(CultureInfo.InvariantCulture)), device.Info);
                break;
            case HostDeviceType.Scsi:
                Scsi(builder, device);
                break;
        }
    }

    /// <summary>A SCSI unit as an image.</summary>
    public static BlockImage Unit(ILaunchResources resources, HostDevice device) => ScsiUnit.Of(device, ScsiUnit.IsIscsi(device) ? null
        : "/dev/" + resources.ScsiGenericDevice(device.Source?.Adapter?.Name ?? "", device.Source?.Address ?? new()));

    private static void Scsi(LaunchBuilder builder, HostDevice device)
    {
        var unit = Unit(builder.Resources, device);
        ImageNodes.AddImage(builder, unit);
        builder.Device(HostDeviceProperties.Scsi(builder.Guest, device, unit.EffectiveNode), device.Info);
    }
}
