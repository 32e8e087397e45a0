using Libvirt.Documents.DomainCapabilities;
using Libvirt.Driver.Qemu.Definition;
using static Libvirt.Driver.Qemu.DomainCapabilities.CapabilityGroups;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>The devices that guests can have (<c>devices</c>).</summary>
internal static class DeviceCapabilities
{
    private static readonly string[] UsbControllers = ["piix3-usb-uhci", "piix4-usb-uhci", "usb-ehci", "ich9-usb-ehci1", "vt82c686b-usb-uhci", "pci-ohci", "nec-usb-xhci", "qemu-xhci"];

    public static CapabilityDevices Build(DomainCapabilitiesRequest request, QemuGuest guest)
    {
        string? If(string flag, string value) => request.Has(flag) ? value : null;
        string? transitional = If("virtio-pci-non-transitional", "virtio-transitional"), nonTransitional = If("virtio-pci-non-transitional", "virtio-non-transitional");
        return new()
        {
            Disk = Disk(request, guest),
            Graphics = Supported(Choice("type", If("sdl", "sdl"), If("vnc", "vnc"), request.Host.HasRdp ? If("display-dbus", "rdp") : null, If("spice", "spice"),
                If("egl-headless", "egl-headless"), If("display-dbus", "dbus"))),
            Video = Supported(Choice("modelType", If("VGA", "vga"), If("cirrus-vga", "cirrus"), If("vmware-svga", "vmvga"), If("qxl", "qxl"), If("virtio-gpu", "virtio"), "none",
                If("bochs-display", "bochs"), If("ramfb", "ramfb"))),
            HostDevice = HostDevice(request),
            Random = Supported(Choice("model", If("virtio-rng", "virtio"), transitional, nonTransitional),
                Choice("backendModel", If("rng-random", "random"), If("rng-egd", "egd"), If("rng-builtin", "builtin"))),
            FileSystem = Supported(Choice("driverType", "path", If("vhost-user-fs", "virtiofs"))),
            Tpm = Tpm(request),
            Redirection = SupportedIf(request.Has("usb-redir"), Choice("bus", "usb")),
            Channel = Supported(Choice("type", "pty", "unix", If("spice", "spicevmc"))),
            Crypto = Supported(Choice("model", If("virtio-crypto", "virtio")), Choice("type", "qemu"), Choice("backendModel", "builtin", If("cryptodev-backend-lkcf", "lkcf"))),
            Interface = Supported(Choice("backendType", "default", If("netdev.stream", "passt"))),
            Panic = Panic(request, guest),
            Console = Supported(Choice("type", "null", "vc", "pty", "dev", "file", "pipe", "stdio", "udp", "tcp", "unix", If("spice", "spicevmc"), If("spice", "spiceport"),
                If("chardev.qemu-vdagent", "qemu-vdagent"), If("display-dbus", "dbus"))),
        };
    }

    private static CapabilityGroup Disk(DomainCapabilitiesRequest request, QemuGuest guest)
    {
        string? If(string flag, string value) => request.Has(flag) ? value : null;
        bool floppy = !guest.IsPSeries && request.Has("bus-floppy");
        return Supported(
            Choice("diskDevice", "disk", "cdrom", floppy ? "floppy" : null, "lun"),
            Choice("bus", guest.HasBuiltInIde ? "ide" : null, floppy ? "fdc" : null, "scsi", "virtio", If("usb-storage", "usb"), If("ich9-ahci", "sata"), If("nvme-ns", "nvme")),
            Choice("model", "virtio", If("virtio-pci-non-transitional", "virtio-transitional"), If("virtio-pci-non-transitional", "virtio-non-transitional")));
    }

    private static CapabilityGroup HostDevice(DomainCapabilitiesRequest request)
    {
        bool usb = Array.Exists(UsbControllers, request.Has), vfio = request.Host.HasVfio;
        return Supported(
            Choice("mode", "subsystem"),
            Choice("startupPolicy", "default", "mandatory", "requisite", "optional"),
            Choice("subsysType", usb ? "usb" : null, "pci", "scsi"),
            Choice("capsType"),
            vfio ? Choice("pciBackend", "default", "vfio") : Choice("pciBackend"),
            Choice("iommufd", request.Host.HasIommuFd && request.Has("iommufd") ? "yes" : null, "no"));
    }

    private static CapabilityGroup Tpm(DomainCapabilitiesRequest request)
    {
        string? If(string flag, string value) => request.Has(flag) ? value : null;
        var models = Choice("model", If("tpm-tis", "tpm-tis"), If("tpm-crb", "tpm-crb"), If("tpm-spapr", "tpm-spapr"), If("spapr-tpm-proxy", "spapr-tpm-proxy"));
        bool emulated = request.Host.TpmVersions.Count > 0 && request.Has("tpm-emulator");
        var versions = new CapabilityValues { Name = "backendVersion" };
        if (emulated)
            versions.Values.AddRange(request.Host.TpmVersions);
        var backends = Choice("backendModel", If("tpm-passthrough", "passthrough"), emulated ? "emulator" : null, If("tpm-emulator", "external"));
        return SupportedIf(models.Values.Count > 0 && backends.Values.Count > 0, models, backends, versions);
    }

    private static CapabilityGroup Panic(DomainCapabilitiesRequest request, QemuGuest guest)
    {
        string? If(string flag, string value) => request.Has(flag) ? value : null;
        var models = Choice("model", If("pvpanic", "isa"), guest.IsPSeries ? "pseries" : null, guest.IsX86 ? "hyperv" : null, guest.IsS390 ? "s390" : null, If("pvpanic-pci", "pvpanic"));
        return SupportedIf(models.Values.Count > 0, models);
    }
}
