using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>Which files of the host a guest, or one of its devices, uses by their paths: for labels, for its /dev, for its list of devices.</summary>
/// <param name="devices">Where files of assigned devices are looked up.</param>
/// <param name="logsByDaemon">virtlogd writes the files of character devices, QEMU does not open them.</param>
public sealed class GuestFiles(AssignedDevices devices, bool logsByDaemon)
{
    private const string DeviceMapper = "/dev/mapper/control";

    /// <summary>All files of a guest. Images below the guest's own count as far as the definition tells them.</summary>
    public IEnumerable<GuestFile> Of(DomainDocument guest)
    {
        foreach (var disk in guest.Devices.Disks)
            foreach (var file in Of(disk))
                yield return file;
        foreach (var device in guest.Devices.HostDevices)
            foreach (var file in Of(device))
                yield return file;
        foreach (var card in guest.Devices.Interfaces)
            foreach (var file in Of(card))
                yield return file;
        foreach (var graphics in guest.Devices.Graphics)
            if (graphics.Gl?.RenderNode is { } node)
                yield return new(node) { IsNamespaceOnly = true };
        foreach (var input in guest.Devices.Inputs)
            foreach (var file in Of(input))
                yield return file;
        foreach (var memory in guest.Devices.Memories)
            foreach (var file in Of(memory))
                yield return file;
        foreach (var generator in guest.Devices.RandomGenerators)
            foreach (var file in Of(generator))
                yield return file;
        foreach (var tpm in guest.Devices.Tpms)
            foreach (var file in Of(tpm))
                yield return file;
        foreach (var file in OfCharacterDevices(guest.Devices))
            yield return file;
        foreach (var file in OfMachine(guest))
            yield return file;
    }

    /// <summary>The files of one device, as when it is plugged in.</summary>
    public IEnumerable<GuestFile> Of(DomainDevice device) => device switch
    {
        Disk disk => Of(disk),
        HostDevice assigned => Of(assigned),
        InterfaceDevice card => Of(card),
        InputDevice input => Of(input),
        MemoryDevice memory => Of(memory),
        RandomGenerator generator => Of(generator),
        Tpm tpm => Of(tpm),
        CharDevice character => Of(character.Backend),
        _ => [],
    };

    /// <summary>The images of a disk, from the top. Folders that are shown as disks are not gone through.</summary>
    public IEnumerable<GuestFile> Of(Disk disk)
    {
        if (disk.Source is null || DiskImages.Of(disk) is not { } top)
            yield break;
        foreach (var image in top.Chain())
        {
            if (PathOf(image) is not { } path)
                continue;
            bool isTop = image == top;
            bool readOnly = isTop ? disk.ReadOnly : image.ReadOnly;
            yield return new(path)
            {
                // An image below that says nothing is treated like the one on top.
                Labels = image.Source.SecurityLabels is { Count: > 0 } own ? own : top.Source.SecurityLabels,
                IsShared = !isTop || disk.ReadOnly || disk.Shareable,
                IsImage = true,
                IsReadOnly = readOnly,
            };
            if (image.Source.Reservations is { Managed: true })
                yield return new(DeviceMapper) { IsLabelled = false };
            if (image.DataFile is { } data && PathOf(data) is { } dataPath)
                yield return new(dataPath) { Labels = data.Source.SecurityLabels, IsShared = !isTop || disk.ReadOnly || disk.Shareable, IsImage = true, IsReadOnly = readOnly };
        }
        if (top.Type == StorageType.Nvme)
            yield return new(AssignedDevices.Vfio) { IsLabelled = false };
    }

    /// <summary>The files through which a device of the host is reached.</summary>
    public IEnumerable<GuestFile> Of(HostDevice device)
    {
        if (device.Mode == HostDeviceMode.Capabilities || device.Source is not { } source)
            yield break;
        var address = source.Address;
        switch (device.Type)
        {
            case HostDeviceType.Usb when address is { Bus: { } bus, Device: { } number }:
                yield return new(AssignedDevices.Usb(bus, number));
                break;
            case HostDeviceType.Pci when address is not null:
                foreach (var file in OfPci(address.Domain ?? 0, address.Bus ?? 0, address.Slot ?? 0, address.Function ?? 0))
                    yield return file;
                break;
            case HostDeviceType.Mdev when address?.Uuid is { } uuid:
                yield return new(AssignedDevices.Vfio) { IsLabelled = false };
                if (devices.MediatedGroup(uuid.ToString()) is { } mediated)
                    yield return new(mediated);
                break;
            case HostDeviceType.Scsi when source.Protocol is not "iscsi" && source.Adapter is { } adapter && address is not null:
                if (devices.ScsiGeneric(adapter.Name, address.Bus ?? 0, address.Target ?? 0, address.Unit ?? 0) is { } generic)
                    yield return new(generic) { IsShared = device.ReadOnly || device.Shareable, IsReadOnly = device.ReadOnly };
                break;
            case HostDeviceType.ScsiHost:
                yield return new("/dev/vhost-scsi");
                break;
        }
    }

    /// <summary>The files of a network card that is a device of the host.</summary>
    public IEnumerable<GuestFile> Of(InterfaceDevice card)
        => CommandLine.Networks.NetworkBackend.Type(card) == InterfaceType.Hostdev && (card.Actual?.Source?.DeviceAddress ?? card.Source?.DeviceAddress) is { } address
            ? OfPci(address.Domain ?? 0, address.Bus ?? 0, address.Slot ?? 0, address.Function ?? 0) : [];

    private IEnumerable<GuestFile> OfPci(uint domain, uint bus, uint slot, uint function)
    {
        yield return new(AssignedDevices.Vfio) { IsLabelled = false };
        if (devices.PciGroup(domain, bus, slot, function) is { } group)
            yield return new(group);
    }

    /// <summary>The event device of an input device.</summary>
    public IEnumerable<GuestFile> Of(InputDevice input)
    {
        if (input.Type is InputType.Passthrough or InputType.Evdev && (input.Source?.Evdev ?? input.Source?.Device) is { } path)
            yield return new(path);
    }

    /// <summary>The file behind a memory device.</summary>
    public IEnumerable<GuestFile> Of(MemoryDevice memory)
    {
        if (memory.Model is MemoryModel.Nvdimm or MemoryModel.VirtioPmem && memory.Source?.Path is { } path)
            yield return new(path);
        if (memory.Model == MemoryModel.SgxEpc)
        {
            yield return new("/dev/sgx_vepc") { IsNamespaceOnly = true };
            yield return new("/dev/sgx_provision") { IsNamespaceOnly = true };
        }
    }

    /// <summary>The source of random numbers: only in the guest's /dev, everybody may read it.</summary>
    public IEnumerable<GuestFile> Of(RandomGenerator generator)
    {
        if (generator.Backend is { Model: RandomBackendModel.Random, Device: { } path })
            yield return new(path) { IsLabelled = false, IsReadOnly = true };
    }

    /// <summary>The device or socket of a TPM.</summary>
    public IEnumerable<GuestFile> Of(Tpm tpm)
    {
        if (tpm.Backend is { Type: TpmBackendType.Passthrough } backend)
            yield return new(backend.Device ?? "/dev/tpm0");
    }

    /// <summary>The files of a character device's other side.</summary>
    public IEnumerable<GuestFile> Of(CharBackend backend)
    {
        if (backend.Sources is not [{ Path: { } path } source, ..])
            yield break;
        switch (backend.Type)
        {
            case CharType.File when logsByDaemon && source.SecurityLabels.Count == 0:
                break; // the daemon has it open already
            case CharType.Dev or CharType.File:
                yield return new(path) { Labels = source.SecurityLabels };
                break;
            case CharType.Pipe when File.Exists(path + ".in") && File.Exists(path + ".out"):
                yield return new(path + ".in") { Labels = source.SecurityLabels };
                yield return new(path + ".out") { Labels = source.SecurityLabels };
                break;
            case CharType.Pipe:
                yield return new(path) { Labels = source.SecurityLabels };
                break;
            // QEMU makes the sockets that it listens on, and others are there already.
            case CharType.Unix when source.Mode != CharMode.Bind || File.Exists(path):
                yield return new(path) { Labels = source.SecurityLabels };
                break;
        }
    }

    private IEnumerable<GuestFile> OfCharacterDevices(DomainDevices all)
    {
        IEnumerable<CharDevice> characters = [.. all.Serials, .. all.Parallels, .. all.Channels];
        foreach (var device in characters)
            foreach (var file in Of(device.Backend))
                yield return file;
        for (int i = 0; i < all.Consoles.Count; i++)
        {
            // The first console may only be another name of the first serial device.
            if (i == 0 && all.Consoles[0].Target.Type == ConsoleTargetType.Serial && all.Serials.Count > 0)
                continue;
            foreach (var file in Of(all.Consoles[i].Backend))
                yield return file;
        }
    }

    private static IEnumerable<GuestFile> OfMachine(DomainDocument guest)
    {
        foreach (var information in guest.SystemInformation)
            foreach (var entry in information.Entries)
                if (entry.File is { } file)
                    yield return new(file);
        if (guest.LaunchSecurity is SevSecurity or SevSnpSecurity)
            yield return new("/dev/sev") { IsNamespaceOnly = true };
        if (guest.Type == DomainType.Kvm)
            yield return new("/dev/kvm") { IsLabelled = false };
        if (guest.Os.Nvram is { } nvram && (nvram.Source?.File ?? nvram.Source?.Device ?? nvram.Path) is { } variables)
            yield return new(variables) { IsImage = true, Labels = nvram.Source?.SecurityLabels ?? [] };
        foreach (var path in (string?[])[guest.Os.VariableStore?.Path, guest.Os.Kernel, guest.Os.Initrd, guest.Os.Shim, guest.Os.DeviceTree])
            if (path is not null)
                yield return new(path);
        foreach (var table in guest.Os.AcpiTables?.Tables ?? [])
            yield return new(table.Path);
        if (guest.Os.Loader?.Path is { } loader)
            yield return new(loader) { IsLabelled = false, IsReadOnly = true };
    }

    /// <summary>The file of an image. One that comes open to QEMU has none: what lies at its path now may be another file, or none.</summary>
    private string? PathOf(BlockImage image) => image.Descriptors is not null || image.Owner.FdGroup is not null ? null : image.Type switch
    {
        StorageType.File => image.Source.File,
        StorageType.Block or StorageType.Vhostvdpa => image.Source.Device,
        StorageType.Nvme when image.Source.Address is { } address => devices.PciGroup(address.Domain, address.Bus, address.Slot, address.Function),
        _ => null,
    };
}
