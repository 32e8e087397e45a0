namespace Libvirt.Documents.Domains;

/// <summary>Buses of input devices that do not tell theirs.</summary>
internal static class InputDefaults
{
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var input in domain.Devices.Inputs)
            input.Bus ??= Bus(input.Type, domain.Os.Type.Architecture);
    }

    /// <summary>PS/2 mice and keyboards are for PCs; s390 has no USB.</summary>
    private static InputBus? Bus(InputType type, string? architecture) => type switch
    {
        InputType.Evdev when architecture is not ("s390x" or "s390") => null, // there it gets a bus, and is refused for it
        InputType.Mouse or InputType.Keyboard when architecture is null or "x86_64" or "i686" => InputBus.Ps2,
        InputType.Passthrough => InputBus.Virtio,
        _ => architecture is "s390x" or "s390" ? InputBus.Virtio : InputBus.Usb,
    };
}
