using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Keyboards, mice, tablets and input devices of the host.</summary>
internal static class InputStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var input in builder.Devices.Inputs)
            if (input.Type == InputType.Evdev)
                builder.Object(Evdev(input));
            else if (Device(builder.Guest, input) is { } properties)
                builder.Device(properties, input.Info);
    }

    /// <summary>The device; null for one that is part of the machine.</summary>
    public static JsonObject? Device(QemuGuest guest, InputDevice input)
    {
        var alias = input.Info.Alias?.Name ?? "";
        switch (input.Bus)
        {
            case InputBus.Usb:
                return new JsonObject().Add("driver", input.Type switch { InputType.Mouse => "usb-mouse", InputType.Tablet => "usb-tablet", _ => "usb-kbd" })
                    .Add("id", alias).AddAddress(guest.Domain, input.Info);
            case InputBus.Virtio:
                var name = input.Type switch
                {
                    InputType.Mouse => "virtio-mouse",
                    InputType.Tablet => "virtio-tablet",
                    InputType.Keyboard => "virtio-keyboard",
                    _ => "virtio-input-host",
                };
                var properties = VirtioProperties.Of(name, input.Info, ModelText(input), input.Driver?.Options).Add("id", alias);
                if (input.Type == InputType.Passthrough)
                    properties.Add("evdev", input.Source?.Evdev ?? "");
                return properties.AddAddress(guest.Domain, input.Info);
            default:
                return null;
        }
    }

    /// <summary>Only devices of the host are there in both generations.</summary>
    private static string? ModelText(InputDevice input) => input is { Type: InputType.Passthrough, Model: { } model } ? VirtioModelNames.Text(model) : null;

    /// <summary>The object that listens to an event device of the host.</summary>
    public static JsonObject Evdev(InputDevice input)
    {
        var properties = new JsonObject().Add("qom-type", "input-linux").Add("id", input.Info.Alias?.Name ?? "").Add("evdev", input.Source?.Device ?? "");
        if (input.Source?.Repeat is { } repeat)
            properties.Add("repeat", repeat);
        if (input.Source?.Grab == InputGrab.All)
            properties.Add("grab_all", true);
        if (input.Source?.GrabToggle is { } toggle)
            properties.Add("grab-toggle", GrabToggleNames.Text(toggle));
        return properties;
    }
}
