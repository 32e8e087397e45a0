using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>What all virtio devices have in common.</summary>
internal static class VirtioProperties
{
    /// <summary>Name of the driver for the bus that a device is on, then the virtio options.</summary>
    /// <param name="name">Name without bus: "virtio-rng".</param>
    /// <param name="info">The device's address.</param>
    /// <param name="options">Its virtio options.</param>
    /// <param name="model">Which of the PCI devices.</param>
    public static JsonObject Start(string name, DeviceInfo info, VirtioOptions? options, VirtioModel? model = null)
        => Start(name, Suffix(name, info), options, model);

    /// <summary>The same when the bus is not told by the address.</summary>
    public static JsonObject Start(string name, string suffix, VirtioOptions? options, VirtioModel? model)
    {
        var kind = suffix == "-pci" ? model switch
        {
            VirtioModel.VirtioTransitional => "-transitional",
            VirtioModel.VirtioNonTransitional => "-non-transitional",
            _ => "",
        } : "";
        return new JsonObject().Add("driver", name + suffix + kind).Options(options);
    }

    /// <summary>Adds the virtio options that are given.</summary>
    public static JsonObject Options(this JsonObject properties, VirtioOptions? options)
    {
        if (options?.Iommu is { } iommu)
            properties.Add("iommu_platform", iommu);
        if (options?.Ats is { } ats)
            properties.Add("ats", ats);
        if (options?.Packed is { } packed)
            properties.Add("packed", packed);
        if (options?.PagePerVirtqueue is { } page)
            properties.Add("page-per-vq", page);
        return properties;
    }

    private static string Suffix(string name, DeviceInfo info) => info.Address switch
    {
        CcwAddress => "-ccw",
        VirtioMmioAddress => "-device",
        PciAddress or UnassignedAddress or null => "-pci",
        _ => throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"virtio device '{name}' has an address of another kind of bus"),
    };
}
