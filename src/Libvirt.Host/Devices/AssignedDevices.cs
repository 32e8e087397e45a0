using System.Globalization;

namespace Libvirt.Host.Devices;

/// <summary>Device files through which devices of the host are given to guests, as sysfs tells.</summary>
/// <param name="buses">/sys/bus, or a tree that stands for it.</param>
public sealed class AssignedDevices(string buses = "/sys/bus")
{
    /// <summary>VFIO's own file, which all its groups need.</summary>
    public const string Vfio = "/dev/vfio/vfio";

    /// <summary>The group of a PCI device.</summary>
    /// <returns>"/dev/vfio/12"; null when it has none</returns>
    public string? PciGroup(uint domain, uint bus, uint slot, uint function)
        => Group(string.Create(CultureInfo.InvariantCulture, $"{buses}/pci/devices/{domain:x4}:{bus:x2}:{slot:x2}.{function:x}"));

    /// <summary>The group of a mediated device.</summary>
    /// <returns>"/dev/vfio/12"; null when it has none</returns>
    public string? MediatedGroup(string uuid) => Group($"{buses}/mdev/devices/{uuid}");

    /// <summary>A USB device.</summary>
    public static string Usb(uint bus, uint device) => string.Create(CultureInfo.InvariantCulture, $"/dev/bus/usb/{bus:000}/{device:000}");

    /// <summary>The generic file of a SCSI device.</summary>
    /// <param name="host">"scsi_host2".</param>
    /// <param name="bus">Its bus.</param>
    /// <param name="target">Its target.</param>
    /// <param name="unit">Its unit.</param>
    /// <returns>"/dev/sg3"; null when there is no such device</returns>
    public string? ScsiGeneric(string host, uint bus, uint target, ulong unit)
    {
        var number = host.StartsWith("scsi_host", StringComparison.Ordinal) ? host["scsi_host".Length..] : host;
        var folder = string.Create(CultureInfo.InvariantCulture, $"{buses}/scsi/devices/{number}:{bus}:{target}:{unit}/scsi_generic");
        if (!Directory.Exists(folder))
            return null;
        foreach (var entry in Directory.GetFileSystemEntries(folder))
            return "/dev/" + Path.GetFileName(entry);
        return null;
    }

    private static string? Group(string device)
        => KernelLink.Name(device + "/iommu_group") is { } group ? "/dev/vfio/" + group : null;
}
