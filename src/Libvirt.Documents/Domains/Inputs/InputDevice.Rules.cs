namespace Libvirt.Documents.Domains;

public sealed partial class InputDevice
{
    private bool ShowsBus => Type != InputType.Evdev;
}
