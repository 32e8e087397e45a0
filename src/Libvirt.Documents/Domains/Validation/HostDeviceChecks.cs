namespace Libvirt.Documents.Domains;

/// <summary>Host devices against each other.</summary>
internal static class HostDeviceChecks
{
    public static void Run(DomainDocument domain)
    {
        var devices = domain.Devices.HostDevices;
        for (int i = 0; i < devices.Count; i++)
            for (int j = i + 1; j < devices.Count; j++)
            {
                if (devices[i].Type == devices[j].Type && devices[i].Mode == devices[j].Mode && IsSame(devices[i], devices[j]))
                    throw DomainValidation.Xml("Hostdev already exists in the domain configuration");
                if (devices[i].Type == HostDeviceType.Scsi && devices[j].Type == HostDeviceType.Scsi && devices[i].Info.Address is DriveAddress a && devices[j].Info.Address is DriveAddress b
                    && a.Controller == b.Controller && a.Bus == b.Bus && a.Target == b.Target && a.Unit == b.Unit)
                    throw DomainValidation.Unsupported($"SCSI host address controller='{a.Controller}' bus='{a.Bus}' target='{a.Target}' unit='{a.Unit}' in use by another SCSI host device");
            }
    }

    /// <summary>The same device of the host; USB devices are also told by vendor and product.</summary>
    private static bool IsSame(HostDevice a, HostDevice b)
    {
        if (a.Source is not { } first || b.Source is not { } second)
            return false;
        var (x, y) = (first.Address, second.Address);
        return a.Type switch
        {
            HostDeviceType.Usb when x is not null && y is not null => x.Bus == y.Bus && x.Device == y.Device && x.Port == y.Port,
            HostDeviceType.Usb => x is null && y is null && first.Vendor?.Id == second.Vendor?.Id && first.Product?.Id == second.Product?.Id,
            HostDeviceType.Pci => x is not null && y is not null && (x.Domain ?? 0) == (y.Domain ?? 0) && x.Bus == y.Bus && x.Slot == y.Slot && x.Function == y.Function,
            HostDeviceType.Mdev => x?.Uuid is not null && x.Uuid == y?.Uuid,
            HostDeviceType.Scsi when first.Protocol is null && second.Protocol is null => first.Adapter?.Name == second.Adapter?.Name && x is not null && y is not null
                && x.Bus == y.Bus && x.Target == y.Target && x.Unit == y.Unit,
            HostDeviceType.ScsiHost => first.Wwpn is not null && first.Wwpn == second.Wwpn,
            _ => false,
        };
    }
}
