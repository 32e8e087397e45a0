namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    /// <summary>True when a fragment means a device of the host: what a running guest's definition tells beyond it does not matter.</summary>
    private static bool Means(HostDevice device, HostDevice fragment)
    {
        bool isCapability = device.Mode == HostDeviceMode.Capabilities;
        if (device.Type != fragment.Type || isCapability != (fragment.Mode == HostDeviceMode.Capabilities) || device.Source is not { } source || fragment.Source is not { } wanted)
            return false;
        if (isCapability)
            return source.Block == wanted.Block && source.Character == wanted.Character && source.NetworkInterface == wanted.NetworkInterface;
        var (there, address) = (source.Address, wanted.Address);
        return device.Type switch
        {
            HostDeviceType.Usb when address is { Bus: not null, Device: not null } => there?.Bus == address.Bus && there?.Device == address.Device,
            HostDeviceType.Usb => source.Vendor?.Id == wanted.Vendor?.Id && source.Product?.Id == wanted.Product?.Id,
            HostDeviceType.Pci => (there?.Domain ?? 0, there?.Bus ?? 0, there?.Slot ?? 0, there?.Function ?? 0) == (address?.Domain ?? 0, address?.Bus ?? 0, address?.Slot ?? 0, address?.Function ?? 0),
            HostDeviceType.Scsi when source.Protocol == "iscsi" || wanted.Protocol == "iscsi" => source.Protocol == wanted.Protocol && source.Name == wanted.Name && Same(source.Hosts, wanted.Hosts),
            HostDeviceType.Scsi => source.Adapter?.Name == wanted.Adapter?.Name
                && (there?.Bus ?? 0, there?.Target ?? 0, there?.Unit ?? 0) == (address?.Bus ?? 0, address?.Target ?? 0, address?.Unit ?? 0),
            HostDeviceType.Mdev => there?.Uuid == address?.Uuid,
            HostDeviceType.ScsiHost => source.Wwpn == wanted.Wwpn,
            _ => false,
        };
    }

    private static bool Same(List<StorageHost> a, List<StorageHost> b)
    {
        if (a.Count != b.Count)
            return false;
        for (int i = 0; i < a.Count; i++)
            if (a[i].Name != b[i].Name || a[i].Port != b[i].Port || a[i].Socket != b[i].Socket)
                return false;
        return true;
    }
}
