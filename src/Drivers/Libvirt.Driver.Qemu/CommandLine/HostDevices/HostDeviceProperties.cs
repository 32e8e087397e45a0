using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.HostDevices;

/// <summary>Devices of the host that a guest gets.</summary>
internal static class HostDeviceProperties
{
    /// <summary>A USB device.</summary>
    public static JsonObject Usb(QemuGuest guest, HostDevice device)
    {
        var address = device.Source?.Address;
        var properties = new JsonObject().Add("driver", "usb-host");
        if (address is { Bus: { } bus, Device: { } number })
            properties.Add("hostdevice", string.Create(CultureInfo.InvariantCulture, $"/dev/bus/usb/{bus:d3}/{number:d3}"));
        else if (device.Source?.StartupPolicy != DiskStartupPolicy.Optional)
            throw LibvirtException.Internal(ErrorDomain.Qemu, "USB host device is missing bus/device information");
        properties.Add("id", AddressProperties.Alias(device.Info));
        switch (device.Source?.GuestReset)
        {
            case UsbGuestReset.Off:
                properties.Add("guest-reset", false);
                break;
            case UsbGuestReset.Uninitialized:
                properties.Add("guest-reset", true).Add("guest-resets-all", false);
                break;
            case UsbGuestReset.On:
                properties.Add("guest-reset", true).Add("guest-resets-all", true);
                break;
        }
        return properties.AddPositive("bootindex", device.Info.Boot?.Order).AddAddress(guest.Domain, device.Info);
    }

    /// <summary>A PCI device.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="info">Where the guest sees it.</param>
    /// <param name="host">Where the host has it: "0000:03:07.1".</param>
    /// <param name="teaming">The virtio card that replaces it while the guest migrates; null for none.</param>
    /// <param name="boot">Place in the order of booting; null for none.</param>
    public static JsonObject Pci(QemuGuest guest, DeviceInfo info, string host, InterfaceTeaming? teaming, uint? boot)
        => new JsonObject().Add("driver", "vfio-pci").Add("host", host).Add("id", AddressProperties.Alias(info)).AddPositive("bootindex", boot)
            .AddText("failover_pair_id", teaming?.Persistent).AddAddress(guest.Domain, info).AddRom(info);

    /// <summary>A PCI device that the definition lists as a device of the host.</summary>
    public static JsonObject Pci(QemuGuest guest, HostDevice device)
    {
        var properties = new JsonObject().Add("driver", device.RamFb == true ? "vfio-pci-nohotplug" : "vfio-pci").Add("host", Address(device.Source?.Address))
            .Add("id", AddressProperties.Alias(device.Info)).AddPositive("bootindex", device.Info.Boot?.Order).AddText("failover_pair_id", device.Teaming?.Persistent);
        AddDisplay(properties, device);
        return properties.AddAddress(guest.Domain, device.Info).AddRom(device.Info);
    }

    /// <summary>A part of a device that its driver has split.</summary>
    public static JsonObject Mediated(QemuGuest guest, HostDevice device)
    {
        var driver = device.Model ?? "vfio-pci";
        var properties = new JsonObject().Add("driver", device.RamFb == true && driver == "vfio-pci" ? "vfio-pci-nohotplug" : driver).Add("id", AddressProperties.Alias(device.Info))
            .Add("sysfsdev", $"/sys/bus/mdev/devices/{device.Source?.Address?.Uuid}");
        AddDisplay(properties, device);
        return properties.AddBoot(guest, device).AddAddress(guest.Domain, device.Info);
    }

    /// <summary>A SCSI unit.</summary>
    public static JsonObject Scsi(QemuGuest guest, HostDevice device, string node)
    {
        if (device.Info.Address is not DriveAddress address)
            throw LibvirtException.Internal(ErrorDomain.Qemu, "SCSI host device has no drive address");
        var properties = new JsonObject().Add("driver", "scsi-generic").Add("drive", node).Add("id", AddressProperties.Alias(device.Info));
        if (device.Shareable)
            properties.Add("share-rw", true);
        return properties.AddScsiAddress(guest, address).AddPositive("bootindex", device.Info.Boot?.Order);
    }

    /// <summary>A SCSI target of the host's kernel.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="device">The device.</param>
    /// <param name="descriptor">Number or name of the kernel's half.</param>
    public static JsonObject ScsiHost(QemuGuest guest, HostDevice device, string descriptor)
        => VirtioProperties.Start("vhost-scsi", device.Info, null, VirtioModels.Of(device.Model)).Add("wwpn", device.Source?.Wwpn ?? "")
            .Add("vhostfd", descriptor).Add("id", AddressProperties.Alias(device.Info)).AddAddress(guest.Domain, device.Info);

    /// <summary>"0000:03:07.1".</summary>
    public static string Address(HostDeviceAddress? address)
        => string.Create(CultureInfo.InvariantCulture, $"{address?.Domain ?? 0:x4}:{address?.Bus ?? 0:x2}:{address?.Slot ?? 0:x2}.{address?.Function ?? 0:x}");

    private static void AddDisplay(JsonObject properties, HostDevice device)
    {
        if (device.Display is { } display)
            properties.Add("display", display ? "on" : "off");
        if (device.RamFb == true)
            properties.Add("ramfb", true);
    }
}
