using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.HostDevices;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Devices of the host: on PCI and USB, parts of devices, SCSI units and targets.</summary>
internal sealed class HostDevicePlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        var host = (HostDevice)device;
        if (host.Mode == HostDeviceMode.Capabilities)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "hotplug is not supported for hostdev mode 'capabilities'");
        VfioCheck.Run(session.Plan, host);
    }

    /// <inheritdoc/>
    public void Prepare(PlugSession session, DomainDevice device)
    {
        var host = (HostDevice)device;
        session.TakeHostDevice(host);
        HostDevicePreparation.Run(session.Plan, host);
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var host = (HostDevice)device;
        session.AdjustMemoryLock();
        session.Device(Properties(session, host), host.Info);
    }

    private static JsonObject Properties(PlugSession session, HostDevice device)
    {
        switch (device.Type)
        {
            case HostDeviceType.Usb:
                return HostDeviceProperties.Usb(session.Machine, device);
            case HostDeviceType.Pci:
                return HostDeviceProperties.Pci(session.Machine, device);
            case HostDeviceType.Mdev:
                return HostDeviceProperties.Mediated(session.Machine, device);
            case HostDeviceType.ScsiHost:
                var name = AddressProperties.Alias(device.Info) + "-vhostfd";
                session.PassDescriptor(name, session.Resources.OpenVhostScsi());
                return HostDeviceProperties.ScsiHost(session.Machine, device, name);
            case HostDeviceType.Scsi:
                var unit = HostDevicesStep.Unit(session.Resources, device);
                ImageNodes.AddImage(session, unit);
                return HostDeviceProperties.Scsi(session.Machine, device, unit.EffectiveNode);
            default:
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"hotplug is not supported for hostdev subsys type '{device.Type}'");
        }
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device)
    {
        if (((HostDevice)device).Mode == HostDeviceMode.Capabilities)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "hot unplug is not supported for hostdev mode 'capabilities'");
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        if (device is HostDevice { Type: HostDeviceType.Scsi } unit)
            DiskImagePlug.RemoveImage(session, ScsiUnit.Of(unit, ScsiUnit.IsIscsi(unit) ? null : ""));
    }

    /// <inheritdoc/>
    public void Forget(PlugSession session, DomainDevice device) => session.ReturnHostDevice((HostDevice)device);

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted)
    {
        var device = (HostDevice)wanted;
        if (device.Mode == HostDeviceMode.Capabilities)
            return LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "hot unplug is not supported for hostdev mode 'capabilities'");
        var source = device.Source ?? new();
        var address = source.Address;
        return PlugErrors.Missing(device.Type switch
        {
            HostDeviceType.Usb when address is { Bus: { } bus, Device: { } number } => string.Create(CultureInfo.InvariantCulture, $"host usb device {bus:000}.{number:000} not found"),
            HostDeviceType.Usb => string.Create(CultureInfo.InvariantCulture, $"host usb device vendor=0x{source.Vendor?.Id ?? 0:x4} product=0x{source.Product?.Id ?? 0:x4} not found"),
            HostDeviceType.Pci => $"host pci device {HostDeviceProperties.Address(address)} not found",
            HostDeviceType.Scsi when ScsiUnit.IsIscsi(device) => $"host scsi iSCSI path {source.Name} not found",
            HostDeviceType.Scsi => string.Create(CultureInfo.InvariantCulture, $"host scsi device {source.Adapter?.Name}:{address?.Bus ?? 0}:{address?.Target ?? 0}.{address?.Unit ?? 0} not found"),
            HostDeviceType.Mdev => $"mediated device '{address?.Uuid}' not found",
            _ => $"host scsi target {source.Wwpn} not found",
        });
    }
}
