using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Driver.Qemu.Processes;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Disks on buses that QEMU can plug: virtio, SCSI, USB. Of the others only media change.</summary>
internal sealed class DiskPlug : IDevicePlug
{
    /// <inheritdoc/>
    public bool IsUpdatable => true;

    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        var disk = (Disk)device;
        if (disk.Device == DiskDevice.Floppy)
            throw PlugErrors.Unsupported("floppy device hotplug isn't supported");
        if (disk.Target?.Bus is not (DiskBus.Virtio or DiskBus.Scsi or DiskBus.Usb))
            throw PlugErrors.Unsupported($"disk bus '{DiskBusNames.Text(disk.Target?.Bus ?? DiskBus.Ide)}' cannot be hotplugged.");
        if (disk.Device == DiskDevice.Lun && disk.Target.Bus == DiskBus.Usb)
            throw PlugErrors.Unsupported("disk device='lun' is not supported for usb bus");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var disk = (Disk)device;
        if (disk.Type == StorageType.Vhostuser)
            CharacterBackends.Connect(session, VhostUserDisk.CharacterAlias(disk), VhostUserDisk.Backend(disk));
        else if (DiskImages.Of(disk, session.Resources) is { } top)
            ImageNodes.Add(session, disk, top);
        session.Device(DiskProperties.Frontend(session.Machine, disk), disk.Info);
        session.Undo("device_del", new Json.JsonObject().Add("id", disk.Info.Alias!.Name));
        if (disk.Limits is not null && !disk.IsEmpty)
            session.Execute("block_set_io_throttle", DiskThrottle.Arguments(disk));
        DiskTrays.Refresh(session, disk);
    }

    /// <inheritdoc/>
    public void Prepare(PlugSession session, DomainDevice device)
    {
        var disk = (Disk)device;
        Prepare(session, disk);
        session.Undo(() => TransientOverlay.Remove(session.Draft, disk));
        TransientOverlay.Make(session.Plan, disk);
    }

    /// <inheritdoc/>
    public void Forget(PlugSession session, DomainDevice device) => TransientOverlay.Remove(session.Draft, (Disk)device);

    /// <summary>Names its nodes. Where the format ends the chain, that is known without looking into the image.</summary>
    public static void Prepare(PlugSession session, Disk disk)
    {
        if (!disk.IsEmpty && !FormatNode.CanHaveBacking(disk.Driver?.Type))
            disk.BackingStore ??= new();
        DiskPreparation.Prepare(session.Plan, disk);
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device)
    {
        var disk = (Disk)device;
        bool plugged = disk.Target?.Bus is DiskBus.Usb or DiskBus.Scsi || disk.Target?.Bus == DiskBus.Virtio && disk.Device is not (DiskDevice.Cdrom or DiskDevice.Floppy);
        if (!plugged && disk.Device is DiskDevice.Cdrom or DiskDevice.Floppy)
            throw PlugErrors.Unsupported($"disk device type '{DiskDeviceNames.Text(disk.Device ?? DiskDevice.Disk)}' cannot be detached");
        if (!plugged)
            throw PlugErrors.Unsupported("This type of disk cannot be hot unplugged");
        if (disk.Mirror is not null)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.BlockCopyActive, $"disk '{disk.Target!.Device}' already in active block job");
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var disk = (Disk)device;
        if (disk.Type == StorageType.Vhostuser)
            session.Try("chardev-remove", new Json.JsonObject().Add("id", VhostUserDisk.CharacterAlias(disk)));
        else
            DiskImagePlug.Remove(session, disk);
    }

    /// <inheritdoc/>
    public void Update(PlugSession session, DomainDevice present, DomainDevice wanted) => DiskUpdate.Run(session, (Disk)present, (Disk)wanted);

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Missing($"disk {((Disk)wanted).Target?.Device} not found");
}
