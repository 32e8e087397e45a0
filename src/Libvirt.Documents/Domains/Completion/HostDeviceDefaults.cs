namespace Libvirt.Documents.Domains;

/// <summary>Mode and management of host devices.</summary>
internal static class HostDeviceDefaults
{
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var device in domain.Devices.HostDevices)
        {
            device.Mode ??= HostDeviceMode.Subsystem;
            if (device.Mode == HostDeviceMode.Subsystem && device.Type is HostDeviceType.Usb or HostDeviceType.Pci or HostDeviceType.Mdev or HostDeviceType.Scsi or HostDeviceType.ScsiHost)
                device.Managed ??= false;
        }
    }
}
