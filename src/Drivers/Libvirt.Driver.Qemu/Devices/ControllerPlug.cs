using Libvirt.Driver.Qemu.CommandLine.Controllers;
using Libvirt.Driver.Qemu.Devices.Plugging;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Controllers, of their own or because a disk or a channel needs one.</summary>
internal sealed class ControllerPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        var controller = (Controller)device;
        if (controller.Type is not (ControllerType.Scsi or ControllerType.VirtioSerial))
            throw PlugErrors.Unsupported($"'{ControllerTypeNames.Text(controller.Type)}' controller cannot be hot plugged.");
        if (session.Draft.Devices.Controllers.Exists(c => c != controller && c.Type == controller.Type && c.Index == controller.Index))
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"target {ControllerTypeNames.Text(controller.Type)}:{controller.Index ?? 0} already exists");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        if (ControllerProperties.Of(session.Machine, (Controller)device) is not { } properties)
            return;
        session.Device(properties, device.Info);
        session.Undo("device_del", new Json.JsonObject().Add("id", device.Info.Alias!.Name));
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device)
    {
        var controller = (Controller)device;
        if (controller.Type is not (ControllerType.Scsi or ControllerType.VirtioSerial))
            throw PlugErrors.Unsupported($"'{ControllerTypeNames.Text(controller.Type)}' controller cannot be hot unplugged.");
        foreach (var other in session.Draft.Devices.All())
            if (Carries(controller, other))
                throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "device cannot be detached: device is busy");
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted)
    {
        var controller = (Controller)wanted;
        return PlugErrors.Missing($"controller {ControllerTypeNames.Text(controller.Type)}:{controller.Index ?? 0} not found");
    }

    private static bool Carries(Controller controller, DomainDevice device) => (controller.Type, device.Info.Address) switch
    {
        (ControllerType.Scsi, DriveAddress address) => device is Disk { Target.Bus: DiskBus.Scsi } or HostDevice { Type: HostDeviceType.Scsi } && address.Controller == (controller.Index ?? 0),
        (ControllerType.VirtioSerial, VirtioSerialAddress address) => address.Controller == (controller.Index ?? 0),
        _ => false,
    };
}
