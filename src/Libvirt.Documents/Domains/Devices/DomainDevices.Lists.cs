namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    /// <summary>Devices that a guest can boot from.</summary>
    public IEnumerable<DomainDevice> Bootable()
    {
        foreach (var disk in Disks)
            yield return disk;
        foreach (var item in Interfaces)
            yield return item;
        foreach (var device in HostDevices)
            yield return device;
        foreach (var device in RedirectedDevices)
            yield return device;
    }
}
