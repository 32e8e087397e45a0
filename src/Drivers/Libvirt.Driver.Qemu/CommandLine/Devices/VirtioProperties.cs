using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>What virtio devices have in common.</summary>
internal static class VirtioProperties
{
    /// <summary>A virtio device: QEMU has a driver for each transport that carries it.</summary>
    /// <param name="name">"virtio-blk".</param>
    /// <param name="info">Its address decides about the transport.</param>
    /// <param name="options">What is set; null for devices without.</param>
    /// <param name="model">Transitional and not transitional ones are drivers of their own.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: no transport of virtio has such an address</exception>
    public static JsonObject Start(string name, DeviceInfo info, VirtioOptions? options, VirtioModel? model = null) => Start(name, Transport(name, info), options, model);

    /// <summary>The same when the address does not tell the transport.</summary>
    public static JsonObject Start(string name, string transport, VirtioOptions? options, VirtioModel? model)
    {
        var generation = transport != "-pci" ? "" : model switch
        {
            VirtioModel.VirtioTransitional => "-transitional",
            VirtioModel.VirtioNonTransitional => "-non-transitional",
            _ => "",
        };
        return new JsonObject().Add("driver", name + transport + generation).AddOptions(options);
    }

    /// <summary>The same for devices whose model is a text of many kinds.</summary>
    public static JsonObject Of(string name, DeviceInfo info, string? model, VirtioOptions? options) => Start(name, info, options, model switch
    {
        "virtio-transitional" => VirtioModel.VirtioTransitional,
        "virtio-non-transitional" => VirtioModel.VirtioNonTransitional,
        _ => null,
    });

    /// <summary>Adds the options.</summary>
    public static JsonObject AddOptions(this JsonObject properties, VirtioOptions? options)
        => options is null ? properties : properties.AddSwitch("iommu_platform", options.Iommu).AddSwitch("ats", options.Ats).AddSwitch("packed", options.Packed)
            .AddSwitch("page-per-vq", options.PagePerVirtqueue);

    private static string Transport(string name, DeviceInfo info) => info.Address switch
    {
        PciAddress or UnassignedAddress => "-pci",
        CcwAddress => "-ccw",
        VirtioMmioAddress => "-device",
        VirtioS390Address => "-s390",
        _ => throw LibvirtException.Internal(ErrorDomain.Qemu, $"Unexpected address type for '{name}'"),
    };
}
