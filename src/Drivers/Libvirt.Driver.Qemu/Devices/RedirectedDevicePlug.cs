using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Plugging;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>USB devices of somebody else's machine.</summary>
internal sealed class RedirectedDevicePlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var redirected = (RedirectedDevice)device;
        var id = CharacterBackends.Add(session, AddressProperties.Alias(device.Info), redirected.Backend, redirected.Backend.Type == CharType.Spicevmc ? "usbredir" : null);
        session.Device(UsbStep.Redirected(session.Draft, redirected, id), device.Info);
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var alias = AddressProperties.Alias(device.Info);
        // The device takes its connection with it in newer QEMU, so that it may be gone.
        CharacterBackends.Remove(session, alias, mayBeGone: true);
        CharacterTls.Remove(session, alias, ((RedirectedDevice)device).Backend);
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Invalid("no matching redirdev was not found"); // so in native
}
