using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>IOMMUs that are devices.</summary>
internal static class IommuStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var iommu in builder.Devices.Iommus)
            switch (iommu.Model)
            {
                case IommuModel.Intel:
                    builder.Device(Intel(iommu), iommu.Info);
                    break;
                case IommuModel.Virtio:
                    builder.Device(new JsonObject().Add("driver", "virtio-iommu").Add("id", iommu.Info.Alias?.Name ?? "").AddAddress(builder.Domain, iommu.Info), iommu.Info);
                    break;
                case IommuModel.Amd:
                    Amd(builder, iommu);
                    break;
            }
    }

    private static JsonObject Intel(IommuDevice iommu)
    {
        var (driver, properties) = (iommu.Driver, new JsonObject().Add("driver", "intel-iommu").Add("id", iommu.Info.Alias?.Name ?? ""));
        OnOff(properties, "intremap", driver?.InterruptRemapping);
        if (driver?.CachingMode is { } caching)
            properties.Add("caching-mode", caching);
        OnOff(properties, "eim", driver?.Eim);
        if (driver?.IoTlb is { } tlb)
            properties.Add("device-iotlb", tlb);
        if (driver is { AddressWidth: > 0 and var width })
            properties.Add("aw-bits", width);
        if (driver?.DmaTranslation is { } translation)
            properties.Add("dma-translation", translation);
        return properties;
    }

    /// <summary>A PCI device of its own, and the unit that uses it.</summary>
    private static void Amd(LaunchBuilder builder, IommuDevice iommu)
    {
        var alias = iommu.Info.Alias?.Name ?? "";
        builder.Device(new JsonObject().Add("driver", "AMDVI-PCI").Add("id", alias).AddAddress(builder.Domain, iommu.Info), iommu.Info);
        var properties = new JsonObject().Add("driver", "amd-iommu").Add("pci-id", alias);
        OnOff(properties, "intremap", iommu.Driver?.InterruptRemapping);
        if (iommu.Driver?.Passthrough is { } pass)
            properties.Add("pt", pass);
        if (iommu.Driver?.Xtsup is { } wide)
            properties.Add("xtsup", wide);
        if (iommu.Driver?.IoTlb is { } tlb)
            properties.Add("device-iotlb", tlb);
        builder.Device(properties);
    }

    private static void OnOff(JsonObject properties, string name, bool? value)
    {
        if (value is { } on)
            properties.Add(name, on ? "on" : "off");
    }
}
