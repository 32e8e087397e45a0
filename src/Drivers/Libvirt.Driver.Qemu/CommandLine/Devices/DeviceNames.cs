using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Names of devices and of the controllers that carry them.</summary>
internal static class DeviceNames
{
    /// <summary>Name of a device, which a guest that is going to run has for all of them.</summary>
    public static string Alias(DeviceInfo info) => info.Alias?.Name ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "a device of the guest has no alias");

    /// <summary>A controller by its number; null when there is none.</summary>
    public static Controller? Find(QemuGuest guest, ControllerType type, uint index) => guest.Devices.Controllers.Find(c => c.Type == type && (c.Index ?? 0) == index);
}
