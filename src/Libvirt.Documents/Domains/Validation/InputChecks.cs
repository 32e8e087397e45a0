namespace Libvirt.Documents.Domains;

/// <summary>Kinds of input devices and their buses.</summary>
internal static class InputChecks
{
    public static void Run(DomainDocument domain)
    {
        foreach (var input in domain.Devices.Inputs)
        {
            if (input.Bus is not { } bus)
                continue;
            if (input.Type == InputType.Evdev && bus != InputBus.None)
                throw DomainValidation.Unsupported("input evdev doesn't support bus element").About(input);
            if (domain.Os.Type.Value == "hvm")
                Bus(input, bus);
            if (bus == InputBus.Usb && input.Info.Address is not (null or UsbAddress or UnassignedAddress))
                throw DomainValidation.Xml("Invalid address for a USB device").About(input);
            if (input.Type == InputType.Passthrough && bus != InputBus.Virtio)
                throw DomainValidation.Unsupported("only bus 'virtio' is supported for 'passthrough' input devices").About(input);
            if (input.Model is { } model && bus != InputBus.Virtio)
                throw DomainValidation.Unsupported($"only bus 'virtio' is supported for input model '{VirtioModelNames.Text(model)}'").About(input);
        }
    }

    private static void Bus(InputDevice input, InputBus bus)
    {
        if (bus == InputBus.Ps2 && input.Type is not (InputType.Mouse or InputType.Keyboard))
            throw LibvirtException.Internal(ErrorDomain.Domain, $"ps2 bus does not support {InputTypeNames.Text(input.Type)} input device").About(input);
        if (bus == InputBus.Xen)
            throw LibvirtException.Internal(ErrorDomain.Domain, $"unsupported input bus {InputBusNames.Text(bus)}").About(input);
    }
}
