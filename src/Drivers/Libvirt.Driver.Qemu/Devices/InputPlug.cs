using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Input devices on USB and virtio, and event devices of the host that QEMU listens to.</summary>
internal sealed class InputPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        if (!IsPluggable((InputDevice)device, out var bus))
            throw PlugErrors.Unsupported($"input device on bus '{bus}' cannot be hot plugged.");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var input = (InputDevice)device;
        if (!HasFrontEnd(input))
            session.Object(InputStep.Evdev(input));
        else
            session.Device(InputStep.Device(session.Machine, input)!, input.Info);
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device)
    {
        if (!IsPluggable((InputDevice)device, out var bus))
            throw PlugErrors.Unsupported($"input device on bus '{bus}' cannot be detached");
    }

    /// <inheritdoc/>
    public bool HasFrontEnd(DomainDevice device) => ((InputDevice)device).Type != InputType.Evdev;

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        if (!HasFrontEnd(device))
            session.Try("object-del", new JsonObject().Add("id", AddressProperties.Alias(device.Info)));
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Missing("matching input device not found");

    private static bool IsPluggable(InputDevice input, out string bus)
    {
        bus = input.Bus is { } known ? InputBusNames.Text(known) : "";
        return input.Type == InputType.Evdev || input.Bus is InputBus.Usb or InputBus.Virtio;
    }
}
