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
            Watchdogs, One(MemoryBalloon), RandomGenerators, One(Nvram), Hubs, SharedMemories, Tpms, Panics, RedirectedDevices, Memories, One(Vsock),
            Cryptos, One(PersistentStore), Iommus,
        ];
        foreach (var list in lists)
            foreach (var device in list)
                yield return device;
    }

    private static DomainDevice[] One(DomainDevice? device) => device is null ? [] : [device];

    /// <summary>All devices, also those without an alias; a snapshot of the lists, which may grow meanwhile.</summary>
    public List<IDomainDevice> Everything()
    {
        var list = new List<IDomainDevice>();
        list.AddRange(All());
        list.AddRange(Graphics);
        list.AddRange(Leases);
        list.AddRange(Audios);
        return list;
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
