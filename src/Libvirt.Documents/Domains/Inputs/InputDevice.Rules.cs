namespace Libvirt.Documents.Domains;

public sealed partial class InputDevice
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Type == InputType.Evdev && Bus is not null)
            throw reader.Unsupported("input evdev doesn't support bus element");
        if (Type is InputType.Mouse or InputType.Keyboard or InputType.Tablet)
            Bus ??= Type == InputType.Tablet ? InputBus.Usb : InputBus.Ps2;
        else if (Type == InputType.Passthrough)
            Bus ??= InputBus.Virtio;
    }

    private bool ShowsBus => Bus != InputBus.None;
}
