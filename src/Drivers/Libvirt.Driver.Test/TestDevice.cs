using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

/// <summary>A device that a program gives for attaching or updating.</summary>
internal static class TestDevice
{
    /// <summary>Elements that are devices, with the word that messages have for them.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["disk"] = "disk", ["lease"] = "lease", ["filesystem"] = "filesystem", ["interface"] = "interface", ["input"] = "input", ["sound"] = "sound",
        ["video"] = "video", ["hostdev"] = "hostdev", ["watchdog"] = "watchdog", ["controller"] = "controller", ["graphics"] = "graphics", ["hub"] = "hub",
        ["redirdev"] = "redirdev", ["smartcard"] = "smartcard", ["serial"] = "chr", ["parallel"] = "chr", ["console"] = "chr", ["channel"] = "chr",
        ["memballoon"] = "memballoon", ["nvram"] = "nvram", ["rng"] = "rng", ["shmem"] = "shmem", ["tpm"] = "tpm", ["panic"] = "panic", ["memory"] = "memory",
        ["iommu"] = "iommu", ["vsock"] = "vsock", ["audio"] = "audio", ["crypto"] = "crypto", ["pstore"] = "pstore",
    };

    /// <summary>Reads a device as it would be read inside of a definition.</summary>
    /// <param name="xml">The device's element.</param>
    /// <param name="owner">The definition that it is meant for.</param>
    /// <returns>the word for its kind, and a list of devices that has it</returns>
    public static (string Kind, DomainDevices Devices) Parse(string xml, DomainDocument owner)
    {
        var element = XmlFragment.Parse(xml, ErrorDomain.Domain).ToString();
        var name = element[1..(1 + element.AsSpan(1).IndexOfAny(" />\n\t"))];
        if (!Kinds.TryGetValue(name, out var kind))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, $"unknown device type '{name}'");
        if (kind == "memory")
        {
            CheckMemory(owner);
            return (kind, new DomainDevices());
        }
        var around = $"<domain type='test'><name>device</name><memory>1</memory><os><type>hvm</type></os><devices>{element}</devices></domain>";
        var devices = DomainDocument.Parse(around, new() { Inactive = true }).Devices;
        CheckBoot(devices, owner);
        CheckUsb(devices, owner);
        return (kind, devices);
    }

    private static void CheckMemory(DomainDocument owner)
    {
        if (owner.Cpu?.Numa is not { Cells.Count: > 0 })
            throw LibvirtException.Create(ErrorDomain.Domain, ErrorNumber.XmlDetail, "can't add memory backend as guest has no NUMA nodes configured");
    }

    private static void CheckBoot(DomainDevices devices, DomainDocument owner)
    {
        bool ordered = devices.Disks.Exists(d => d.Info.Boot is not null) || devices.Interfaces.Exists(d => d.Info.Boot is not null)
            || devices.HostDevices.Exists(d => d.Info.Boot is not null);
        if (ordered && owner.Os.BootDevices.Count > 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "per-device boot elements cannot be used together with os/boot elements");
    }

    private static void CheckUsb(DomainDevices devices, DomainDocument owner)
    {
        if (owner.Devices.Controllers.Exists(c => c.Type == ControllerType.Usb && c.Model != "none"))
            return;
        if (devices.RedirectedDevices.Count > 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "cannot add redirected USB device: USB is disabled for this domain");
        if (devices.Disks.Exists(d => d.Target?.Bus == DiskBus.Usb) || devices.Inputs.Exists(i => i.Bus == InputBus.Usb) || devices.Hubs.Count > 0)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "Device configuration is not compatible: Domain has no USB bus support");
    }

    /// <summary>The name of a device, where it has one.</summary>
    public static string? Alias(DomainDevice device) => device.Info.Alias?.Name;
}
