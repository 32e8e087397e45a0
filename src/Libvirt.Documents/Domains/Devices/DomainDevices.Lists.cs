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

    /// <summary>The file system that the guest mounts at a place; null when there is none.</summary>
    public FileSystem? FileSystemAt(string target) => FileSystems.Find(f => f.Target == target);

    /// <summary>All that can have an alias.</summary>
    public IEnumerable<DomainDevice> All()
    {
        IEnumerable<DomainDevice>[] lists =
        [
            Disks, Interfaces, Sounds, HostDevices, Videos, Controllers, SmartCards, Serials, Parallels, Channels, Consoles, Inputs, FileSystems,
            Hubs, Watchdogs, RandomGenerators, Panics, Tpms, SharedMemories, Memories, RedirectedDevices, Iommus, Cryptos,
        ];
        foreach (var list in lists)
            foreach (var device in list)
                yield return device;
        foreach (var device in new DomainDevice?[] { MemoryBalloon, Nvram, Vsock, PersistentStore })
            if (device is not null)
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
