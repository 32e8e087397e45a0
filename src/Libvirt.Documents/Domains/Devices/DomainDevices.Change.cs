namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    /// <summary>Adds a device where native keeps it: disks by bus and target, controllers by type and index, others at the end.</summary>
    public void Insert(IDomainDevice device)
    {
        switch (device)
        {
            case Disk d: DiskDefaults.Bus(d); DeviceOrder.Insert(Disks, d); break;
            case Controller d: DeviceOrder.Insert(Controllers, d); break;
            case Lease d: Leases.Add(d); break;
            case FileSystem d: FileSystems.Add(d); break;
            case Interface d: Interfaces.Add(d); break;
            case SmartCard d: SmartCards.Add(d); break;
            case SerialDevice d: Serials.Add(d); break;
            case ParallelDevice d: Parallels.Add(d); break;
            case ConsoleDevice d: Consoles.Add(d); break;
            case ChannelDevice d: Channels.Add(d); break;
            case InputDevice d: Inputs.Add(d); break;
            case Tpm d: Tpms.Add(d); break;
            case Graphics d: Graphics.Add(d); break;
            case SoundDevice d: Sounds.Add(d); break;
            case AudioBackend d: Audios.Add(d); break;
            case VideoDevice d: Videos.Add(d); break;
            case HostDevice d: HostDevices.Add(d); break;
            case RedirectedDevice d: RedirectedDevices.Add(d); break;
            case Hub d: Hubs.Add(d); break;
            case Watchdog d: Watchdogs.Add(d); break;
            case MemoryBalloon d: MemoryBalloon = d; break;
            case RandomGenerator d: RandomGenerators.Add(d); break;
            case NvramDevice d: Nvram = d; break;
            case PanicDevice d: Panics.Add(d); break;
            case SharedMemory d: SharedMemories.Add(d); break;
            case MemoryDevice d: Memories.Add(d); break;
            case IommuDevice d: Iommus.Add(d); break;
            case VsockDevice d: Vsock = d; break;
            case CryptoDevice d: Cryptos.Add(d); break;
            case PersistentStore d: PersistentStore = d; break;
        }
    }

    /// <summary>Takes a device out that <see cref="Find"/> returned; false when it is not there.</summary>
    public bool Remove(IDomainDevice device) => device switch
    {
        Disk d => Disks.Remove(d),
        Controller d => Controllers.Remove(d),
        Lease d => Leases.Remove(d),
        FileSystem d => FileSystems.Remove(d),
        Interface d => Interfaces.Remove(d),
        SmartCard d => SmartCards.Remove(d),
        SerialDevice d => Serials.Remove(d),
        ParallelDevice d => Parallels.Remove(d),
        ConsoleDevice d => Consoles.Remove(d),
        ChannelDevice d => Channels.Remove(d),
        InputDevice d => Inputs.Remove(d),
        Tpm d => Tpms.Remove(d),
        Graphics d => Graphics.Remove(d),
        SoundDevice d => Sounds.Remove(d),
        AudioBackend d => Audios.Remove(d),
        VideoDevice d => Videos.Remove(d),
        HostDevice d => HostDevices.Remove(d),
        RedirectedDevice d => RedirectedDevices.Remove(d),
        Hub d => Hubs.Remove(d),
        Watchdog d => Watchdogs.Remove(d),
        MemoryBalloon d => MemoryBalloon == d && (MemoryBalloon = null) is null,
        RandomGenerator d => RandomGenerators.Remove(d),
        NvramDevice d => Nvram == d && (Nvram = null) is null,
        PanicDevice d => Panics.Remove(d),
        SharedMemory d => SharedMemories.Remove(d),
        MemoryDevice d => Memories.Remove(d),
        IommuDevice d => Iommus.Remove(d),
        VsockDevice d => Vsock == d && (Vsock = null) is null,
        CryptoDevice d => Cryptos.Remove(d),
        PersistentStore d => PersistentStore == d && (PersistentStore = null) is null,
        _ => false,
    };

    /// <summary>Puts a device in the place of another of the same kind.</summary>
    public void Replace(IDomainDevice old, IDomainDevice device)
    {
        switch (old, device)
        {
            case (Interface a, Interface b): Interfaces[Interfaces.IndexOf(a)] = b; break;
            case (Graphics a, Graphics b): Graphics[Graphics.IndexOf(a)] = b; break;
            default: Remove(old); Insert(device); break;
        }
    }
}
