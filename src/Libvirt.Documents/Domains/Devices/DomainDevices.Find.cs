namespace Libvirt.Documents.Domains;

public sealed partial class DomainDevices
{
    /// <summary>The device that a fragment means, by what native compares for its kind; null when there is none.</summary>
    /// <remarks>
    /// Disks by target, interfaces by hardware address (and address in the guest if given), controllers by type and index, leases by lock space and key,
    /// host devices by where the host has them (USB devices that give no place by maker and product), character devices by their source or target, displays by type; the rest by all that the fragment says.
    /// </remarks>
    public IDomainDevice? Find(IDomainDevice fragment) => fragment switch
    {
        Disk f => Disks.Find(d => d.Target?.Device == f.Target?.Device),
        Interface f => FindInterface(f),
        Controller f => Controllers.Find(c => c.Type == f.Type && c.Index == f.Index),
        Lease f => Leases.Find(l => l.Key == f.Key && l.LockSpace == f.LockSpace),
        FileSystem f => FileSystems.Find(s => s.Target == f.Target),
        Graphics f => Graphics.Find(g => g.Type == f.Type),
        HostDevice f => HostDevices.Find(h => Means(h, f)),
        SerialDevice f => Serials.Find(s => f.Target.Port is { } port ? s.Target.Port == port : Same(s.Backend, f.Backend)),
        ParallelDevice f => Parallels.Find(p => f.Target.Port is { } port ? p.Target.Port == port : Same(p.Backend, f.Backend)),
        ConsoleDevice f => Consoles.Find(c => f.Target.Port is { } port ? c.Target.Port == port : Same(c.Backend, f.Backend)),
        ChannelDevice f => Channels.Find(c => c.Target.Type == f.Target.Type && c.Target.Name == f.Target.Name && c.Target.Address == f.Target.Address),
        MemoryBalloon _ => MemoryBalloon,
        VsockDevice => Vsock,
        NvramDevice => Nvram,
        PersistentStore _ => PersistentStore,
        InputDevice f => Inputs.Find(i => i.Type == f.Type && i.Bus == f.Bus && i.Source?.Evdev == f.Source?.Evdev && Addressed(i, f)),
        Watchdog f => Watchdogs.Find(w => w.Model == f.Model && w.Action == f.Action && Addressed(w, f)),
        SoundDevice f => Sounds.Find(s => s.Model == f.Model && Addressed(s, f)),
        VideoDevice f => Videos.Find(v => v.Model?.Type == f.Model?.Type && Addressed(v, f)),
        RandomGenerator f => RandomGenerators.Find(r => r.Model == f.Model && r.Backend.Model == f.Backend.Model && r.Backend.Device == f.Backend.Device && Addressed(r, f)),
        SharedMemory f => SharedMemories.Find(s => s.Name == f.Name),
        MemoryDevice f => Memories.Find(m => m.Model == f.Model && m.Target.Size == f.Target.Size && m.Target.Node == f.Target.Node && Addressed(m, f)),
        RedirectedDevice f => RedirectedDevices.Find(r => Same(r.Backend, f.Backend) && Addressed(r, f)),
        PanicDevice f => Panics.Find(p => p.Model == f.Model),
        Hub f => Hubs.Find(h => Addressed(h, f)),
        Tpm => Tpms.Count > 0 ? Tpms[0] : null,
        SmartCard f => SmartCards.Find(s => s.Mode == f.Mode && Addressed(s, f)),
        IommuDevice f => Iommus.Find(i => i.Model == f.Model),
        CryptoDevice f => Cryptos.Find(c => c.Model == f.Model && Addressed(c, f)),
        AudioBackend f => Audios.Find(a => a.Id == f.Id),
        _ => null,
    };

    private Interface? FindInterface(Interface fragment)
        => Interfaces.Find(i => i.Mac?.Address == fragment.Mac?.Address && Addressed(i, fragment));

    /// <summary>True when the fragment gives no address in the guest, or the device's.</summary>
    private static bool Addressed(DomainDevice device, DomainDevice fragment)
        => (fragment.Info.Alias is null || fragment.Info.Alias.Name == device.Info.Alias?.Name)
            && (fragment.Info.Address is null || Text(fragment.Info.Address) == Text(device.Info.Address));

    private static string? Text(DeviceAddress? address)
    {
        if (address is null)
            return null;
        using var buffer = new XmlBuffer();
        address.WriteXml(buffer, "address");
        return buffer.ToString();
    }

    private static bool Same(CharBackend a, CharBackend b)
    {
        using XmlBuffer first = new(), second = new();
        first.Start("x");
        second.Start("x");
        a.WriteXmlAttributes(first);
        a.WriteXmlContent(first);
        b.WriteXmlAttributes(second);
        b.WriteXmlContent(second);
        return first.ToString() == second.ToString();
    }
}
