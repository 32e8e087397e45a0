namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    /// <summary>Serial ports, parallel ports, consoles, channels.</summary>
    public IEnumerable<CharDevice> Characters()
    {
        foreach (var device in Serials)
            yield return device;
        foreach (var device in Parallels)
            yield return device;
        foreach (var device in Consoles)
            yield return device;
        foreach (var device in Channels)
            yield return device;
    }

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
