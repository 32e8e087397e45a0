namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>What an Intel IOMMU needs for many CPUs.</summary>
internal static class IommuDefaults
{
    /// <summary>More need extended interrupt mode.</summary>
    public const uint MaximumCpus = 255;

    public static void Run(QemuGuest guest, IommuDevice iommu)
    {
        if (guest.IsNew && iommu is { Model: IommuModel.Intel, Driver.InterruptRemapping: true })
            (guest.Domain.Features ??= new()).IoApic ??= IoApicDriver.Qemu;
        if (iommu.Model != IommuModel.Intel || !guest.IsNew || !guest.IsQ35 || guest.Domain.Vcpus.Maximum <= MaximumCpus)
            return;
        var driver = iommu.Driver ??= new();
        driver.Eim ??= true;
        driver.InterruptRemapping ??= true;
        (guest.Domain.Features ??= new()).IoApic ??= IoApicDriver.Qemu;
    }
}
