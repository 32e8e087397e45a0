namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>Devices of the host.</summary>
internal static class HostDeviceChecks
{
    public static void Run(QemuGuest guest)
    {
        int frameBuffers = 0;
        foreach (var device in guest.Devices.HostDevices)
        {
            if (device.Type is HostDeviceType.ScsiHost && device.RawIo is not null)
                throw LibvirtException.Xml(ErrorDomain.Domain, "rawio is only supported for scsi host device");
            if (device.Type is HostDeviceType.ScsiHost && device.Sgio is not null)
                throw LibvirtException.Xml(ErrorDomain.Domain, "sgio is only supported for scsi host device");
            if (device.Type == HostDeviceType.Mdev)
                Mediated(guest, device);
            if (device.RamFb == true)
                frameBuffers++;
        }
        if (frameBuffers > 1)
            throw QemuErrors.Unsupported("Only one vgpu device can have 'ramfb' enabled");
        if (!guest.IsS390 && guest.Emulator is not null)
            foreach (var device in guest.Devices.All())
                if (device.Info.Address is PciAddress { Zpci: not null } && !guest.Has("zpci"))
                    throw QemuErrors.Unsupported("This QEMU binary doesn't support zPCI");
    }

    private static void Mediated(QemuGuest guest, HostDevice device)
    {
        if (device.Source?.Address is { Uuid: null })
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Domain, "Missing 'uuid' attribute for element <address>");
        if (device.Display == true && guest.Devices.Graphics.Count == 0)
            throw QemuErrors.Unsupported("graphics device is needed for attribute value 'display=on' in <hostdev>");
        if (device.Model == "vfio-pci" && device.Info.Address is not (null or PciAddress or UnassignedAddress))
            throw LibvirtException.Xml(ErrorDomain.Domain, $"Unsupported address type '{device.Info.Address.VariantName}' with mediated device model 'vfio-pci'");
        if (device.Model is "vfio-ap" && device.Info.Boot is not null)
            throw QemuErrors.Unsupported("booting from assigned devices is not supported by mediated devices of model vfio-ap");
    }
}
