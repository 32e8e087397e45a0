using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Plugging;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>The socket between host and guest; a guest has one.</summary>
internal sealed class VsockPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        if (session.Draft.Devices.Vsock is not null)
            throw PlugErrors.Invalid("the domain already has a vsock device");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var vsock = (VsockDevice)device;
        int descriptor = VsockStep.Open(session.Resources, vsock);
        var name = AddressProperties.Alias(vsock.Info) + "-vhostfd";
        session.PassDescriptor(name, descriptor);
        session.Device(VsockStep.Properties(session.Draft, vsock, name), vsock.Info);
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Missing("matching vsock device not found");
}
