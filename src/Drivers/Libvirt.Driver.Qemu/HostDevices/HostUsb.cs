using System.Globalization;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.HostDevices;

/// <summary>The USB device of the host that a definition means: by maker and product, by its place, or by both.</summary>
internal static class HostUsb
{
    /// <summary>Finds it; its place stands in the definition afterwards.</summary>
    /// <param name="devices">The host's devices.</param>
    /// <param name="source">What the definition says.</param>
    /// <param name="isStart">The guest starts.</param>
    /// <returns>"001:007"; null for one that may be missing and is</returns>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is none; VIR_ERR_OPERATION_FAILED: there are several</exception>
    public static string? Find(UsbDevices devices, HostDeviceSource source, bool isStart)
    {
        bool isDemanded = !(source.StartupPolicy == DiskStartupPolicy.Optional || source.StartupPolicy == DiskStartupPolicy.Requisite && isStart);
        uint? vendor = source.Vendor?.Id, product = source.Product?.Id, bus = source.Address?.Bus, number = source.Address?.Device;
        List<UsbDevice> found;
        try
        {
            found = devices.Find(vendor, product, bus, number);
        }
        catch (LibvirtException) when (!isDemanded)
        {
            return null; // the host has no USB at all
        }
        switch (found)
        {
            case [var device]:
                (source.Address ??= new()).Bus = device.Bus;
                source.Address.Device = device.Number;
                return UsbDevice.Place(device.Bus, device.Number);
            case [] when !isDemanded:
                return null;
            case []:
                throw UsbDevices.Missing(vendor, product, bus, number);
            default:
                throw LibvirtException.OperationFailed(ErrorDomain.None, string.Create(CultureInfo.InvariantCulture, $"Multiple USB devices for {vendor ?? 0:x}:{product ?? 0:x}, use <address> to specify one"));
        }
    }
}
