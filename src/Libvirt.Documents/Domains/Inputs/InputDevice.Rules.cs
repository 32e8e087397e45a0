namespace Libvirt.Documents.Domains;

public sealed partial class InputDevice
{
    private bool ShowsBus => Type != InputType.Evdev && Bus != InputBus.None;
}
