namespace Libvirt.Documents.Domains;

/// <summary>Devices that need others.</summary>
internal static class DeviceChecks
{
    public static void Redirection(DomainDocument domain)
    {
        var devices = domain.Devices;
        if (devices.RedirectedDevices.Count > 0 && !devices.Controllers.Exists(c => c.Type == ControllerType.Usb && c.Model != "none"))
            throw DomainValidation.Unsupported("cannot add redirected USB device: USB is disabled for this domain");
    }
}
