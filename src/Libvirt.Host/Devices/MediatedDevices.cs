namespace Libvirt.Host.Devices;

/// <summary>Parts of devices that their drivers have split, as sysfs tells.</summary>
/// <param name="buses">/sys/bus, or a tree that stands for it.</param>
public sealed class MediatedDevices(string buses = "/sys/bus")
{
    /// <summary>Refuses one that is not there, or is of another kind.</summary>
    /// <param name="uuid">The device.</param>
    /// <param name="model">What it is taken for: "vfio-pci", "vfio-ccw", "vfio-ap".</param>
    /// <exception cref="LibvirtException">VIR_ERR_DEVICE_MISSING; VIR_ERR_CONFIG_UNSUPPORTED: it is of another kind</exception>
    public void Check(string uuid, string model)
    {
        var path = $"{buses}/mdev/devices/{uuid}";
        if (!Directory.Exists(path))
            throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.DeviceMissing, $"mediated device '{uuid}' not found");
        if (KernelFile.ReadValue(path + "/mdev_type/device_api") is { } kind && kind != model)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.None, $"invalid device API '{model}' for device {path}: device only supports '{kind}'");
    }
}
