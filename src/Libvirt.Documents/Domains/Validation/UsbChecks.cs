namespace Libvirt.Documents.Domains;

/// <summary>A controller of model none says that there is no USB: then nothing else can be plugged into it.</summary>
internal static class UsbChecks
{
    public static void Disabled(DomainDocument domain)
    {
        var devices = domain.Devices;
        if (!devices.Controllers.Exists(c => c.Type == ControllerType.Usb && c.Model == "none"))
            return;
        if (devices.Controllers.Find(c => c.Type == ControllerType.Usb && c.Model != "none") is { } controller)
            throw DomainValidation.Detail("Can't add another USB controller: USB is disabled for this domain").About(controller);
        if (devices.Inputs.Find(i => i.Bus == InputBus.Usb) is { } input)
            throw DomainValidation.Unsupported("Can't add USB input device. USB bus is disabled").About(input);
        if (devices.HostDevices.Find(h => h.Type == HostDeviceType.Usb && h.Mode != HostDeviceMode.Capabilities) is { } device)
            throw DomainValidation.Unsupported("Can't add host USB device: USB is disabled in this host").About(device);
        if (devices.Hubs.Count > 0)
            throw DomainValidation.Unsupported("Can't add USB hub: USB is disabled for this domain").About(devices.Hubs[0]);
    }
}
