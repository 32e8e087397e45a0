using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>What virtio devices have in common.</summary>
internal static class VirtioProperties
{
    /// <summary>A virtio device: QEMU has a driver for each transport that carries it.</summary>
    /// <param name="name">"virtio-blk".</param>
    /// <param name="info">Its address decides about the transport.</param>
    /// <param name="model">"virtio-transitional" and "virtio-non-transitional" are drivers of their own; other models do not matter.</param>
    /// <param name="options">What is set; null for devices without.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: no transport of virtio has such an address</exception>
    public static JsonObject Of(string name, DeviceInfo info, string? model, VirtioOptions? options)
        => new JsonObject().Add("driver", name + Transport(name, info) + Generation(model)).AddOptions(options);

    /// <summary>Adds the options.</summary>
    public static JsonObject AddOptions(this JsonObject properties, VirtioOptions? options)
        => options is null ? properties : properties.AddSwitch("iommu_platform", options.Iommu).AddSwitch("ats", options.Ats).AddSwitch("packed", options.Packed)
            .AddSwitch("page-per-vq", options.PagePerVirtqueue);

    private static string Generation(string? model) => model switch
    {
        "virtio-transitional" => "-transitional",
        "virtio-non-transitional" => "-non-transitional",
        _ => "",
    };

    private static string Transport(string name, DeviceInfo info) => info.Address switch
    {
        PciAddress => "-pci",
        CcwAddress => "-ccw",
        VirtioMmioAddress => "-device",
        VirtioS390Address => "-s390",
        _ => throw LibvirtException.Internal(ErrorDomain.Qemu, $"Unexpected address type for '{name}'"),
    };
}
