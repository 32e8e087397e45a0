using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const uint LiveOnly = (uint)DomainModificationImpact.Live;

    /// <inheritdoc/>
    public override void DomainAttachDevice(Domain domain, string xml) => Attach(domain, xml, 0);

    /// <inheritdoc/>
    public override void DomainAttachDeviceFlags(Domain domain, string xml, uint flags) => Attach(domain, xml, flags);

    private void Attach(Domain domain, string xml, uint flags)
    {
        using var job = Write(domain);
        CheckLive(job.State, flags, "testDomainAttachDeviceLiveAndConfig");
        var definition = job.State.Definition;
        var (kind, devices) = TestDevice.Parse(xml, definition);
        string? alias = kind switch
        {
            "disk" => NameDisk(definition, devices.Disks[0]),
            "interface" => NameInterface(definition, devices.Interfaces[0]),
            "hostdev" => CheckHostDevice(devices.HostDevices[0]),
            _ => throw Failure.Unsupported($"live attach of device '{kind}' is not supported"),
        };
        job.Edit(d =>
        {
            d.Devices.Interfaces.AddRange(devices.Interfaces);
            d.Devices.HostDevices.AddRange(devices.HostDevices);
            if (devices.Disks.Count > 0)
                TestDisks.Insert(d.Devices.Disks, devices.Disks[0]);
        });
        if (alias is not null)
            job.Raise(DomainEventID.DeviceAdded, new DomainEventDeviceAdded(alias));
    }

    /// <summary>Only the running guest can be changed; native counts the choice for a guest that is off as a flag.</summary>
    private static void CheckLive(TestDomainState state, uint flags, string function)
    {
        var impact = Impact.Of(state, flags);
        Flags.Check(flags | (impact.Config ? (uint)DomainModificationImpact.Config : 0) | (impact.Live ? LiveOnly : 0), LiveOnly, function);
    }

    private static string NameDisk(DomainDocument definition, Disk disk)
    {
        var target = disk.Target?.Device;
        if (definition.Devices.Disks.Find(d => d.Target?.Device == target) is { } there)
            throw LibvirtException.Xml(ErrorDomain.Domain, $"target '{target}' duplicated for disk sources '{TestDisks.Source(there)}' and '{TestDisks.Source(disk)}'");
        CheckAlias(definition, disk);
        if (disk.Device == DiskDevice.Floppy)
            throw Failure.Unsupported("floppy device hotplug isn't supported");
        if (disk.Target?.Bus is not (DiskBus.Virtio or DiskBus.Usb))
            throw Failure.Unsupported($"disk bus '{DiskBusNames.Text(disk.Target?.Bus ?? DiskBus.Ide)}' cannot be hotplugged.");
        disk.Info.Alias ??= new DeviceAlias { Name = $"{DiskBusNames.Text(disk.Target.Bus.Value)}-disk{TestDisks.Index(target!)}" };
        return disk.Info.Alias.Name;
    }

    private static string NameInterface(DomainDocument definition, Documents.Domains.Interface device)
    {
        CheckAlias(definition, device);
        if (device.Type is not (InterfaceType.Ethernet or InterfaceType.Bridge))
            throw Failure.Unsupported($"hotplug of interface type of {InterfaceTypeNames.Text(device.Type ?? InterfaceType.User)} is not implemented yet");
        if (device.Info.Alias is null)
        {
            int next = 0;
            foreach (var other in definition.Devices.Interfaces)
                if (TestDevice.Alias(other) is { } alias && alias.StartsWith("net", StringComparison.Ordinal) && Numbers.TryParseInt(alias.AsSpan(3), out int number))
                    next = Math.Max(next, number + 1);
            device.Info.Alias = new DeviceAlias { Name = $"net{next}" };
        }
        return device.Info.Alias.Name;
    }

    /// <summary>A device of the host gets no name of its own, and nobody is told.</summary>
    private static string? CheckHostDevice(HostDevice device)
    {
        if (device.Mode == HostDeviceMode.Capabilities)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Test, "hotplug is not supported for hostdev mode 'capabilities'");
        return device.Type == HostDeviceType.Pci ? null
            : throw LibvirtException.ConfigUnsupported(ErrorDomain.Test, "hotplug is not supported for hostdev subsys type '" + device.Type switch
            {
                // native takes the word for the type from the list of PCI backends
                HostDeviceType.Usb => "default",
                HostDeviceType.Scsi => "vfio",
                HostDeviceType.ScsiHost => "xen",
                _ => "(null)",
            } + "'");
    }

    private static void CheckAlias(DomainDocument definition, DomainDevice device)
    {
        if (TestDevice.Alias(device) is { } alias && Named(definition).Any(d => TestDevice.Alias(d) == alias))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, $"non unique alias detected: {alias}");
    }

    private static IEnumerable<DomainDevice> Named(DomainDocument d)
        => [.. d.Devices.Disks, .. d.Devices.Interfaces, .. d.Devices.HostDevices, .. d.Devices.Controllers, .. d.Devices.Inputs,
            .. d.Devices.Videos, .. d.Devices.Sounds, .. d.Devices.RandomGenerators, .. d.Devices.Watchdogs, .. d.Devices.FileSystems, .. d.Devices.Serials,
            .. d.Devices.Consoles, .. d.Devices.Channels, .. d.Devices.Parallels, .. d.Devices.Hubs, .. d.Devices.RedirectedDevices, .. d.Devices.Tpms];

    /// <inheritdoc/>
    public override void DomainDetachDeviceAlias(Domain domain, string alias, uint flags)
    {
        using var job = Write(domain);
        CheckLive(job.State, flags, "testDomainDetachDeviceAliasLiveAndConfig");
        if (!Named(job.State.Definition).Any(d => TestDevice.Alias(d) == alias))
            throw LibvirtException.Internal(ErrorDomain.Domain, $"no device found with alias {alias}");
        job.Edit(d =>
        {
            int gone = d.Devices.Disks.RemoveAll(x => TestDevice.Alias(x) == alias) + d.Devices.Interfaces.RemoveAll(x => TestDevice.Alias(x) == alias)
                + d.Devices.HostDevices.RemoveAll(x => TestDevice.Alias(x) == alias);
            if (gone == 0)
                throw Failure.Unsupported("live detach of device is not supported");
        });
        job.Raise(DomainEventID.DeviceRemoved, new DomainEventDeviceRemoved(alias));
    }

    /// <inheritdoc/>
    public override void DomainUpdateDeviceFlags(Domain domain, string xml, uint flags)
    {
        Flags.Check(flags, 3, "testDomainUpdateDeviceFlags");
        using var job = Write(domain);
        var impact = Impact.Of(job.State, flags);
        var (kind, devices) = TestDevice.Parse(xml, impact.Live ? job.State.Definition : job.State.Persistable);
        if (kind != "disk")
            throw Failure.Unsupported($"persistent update of device '{kind}' is not supported");
        var disk = devices.Disks[0];
        Edit(job, impact, d =>
        {
            int at = d.Devices.Disks.FindIndex(x => x.Target?.Device == disk.Target?.Device);
            if (at < 0)
                throw Failure.Argument($"target {disk.Target?.Device} doesn't exist.");
            d.Devices.Disks[at] = disk.Clone();
        });
    }
}
