using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Characters;

/// <summary>Front ends of character devices.</summary>
internal static class CharacterProperties
{
    /// <summary>A serial port; null for one that is part of the machine.</summary>
    public static JsonObject? Serial(QemuGuest guest, SerialDevice serial)
    {
        var driver = serial.Target.Model switch
        {
            SerialModel.IsaSerial => "isa-serial",
            SerialModel.UsbSerial => "usb-serial",
            SerialModel.PciSerial => "pci-serial",
            SerialModel.SpaprVty => "spapr-vty",
            SerialModel.Sclpconsole => "sclpconsole",
            SerialModel.Sclplmconsole => "sclplmconsole",
            SerialModel.IsaDebugcon => "isa-debugcon",
            _ => null,
        };
        if (driver is null)
            return null;
        var properties = Begin(driver, serial);
        if (serial.Target.Model == SerialModel.IsaSerial)
            properties.Add("index", serial.Target.Port ?? 0);
        return properties.AddAddress(guest.Domain, serial.Info);
    }

    /// <summary>A parallel port.</summary>
    public static JsonObject Parallel(QemuGuest guest, ParallelDevice parallel) => Begin("isa-parallel", parallel).AddAddress(guest.Domain, parallel.Info);

    /// <summary>A console; null for one that a serial port is.</summary>
    public static JsonObject? Console(QemuGuest guest, ConsoleDevice console) => console.Target.Type switch
    {
        ConsoleTargetType.Sclp => Begin("sclpconsole", console),
        ConsoleTargetType.Sclplm => Begin("sclplmconsole", console),
        ConsoleTargetType.Virtio => VirtioConsole(guest, console),
        _ => null,
    };

    /// <summary>A channel that is a port of a virtio serial controller.</summary>
    public static JsonObject Channel(QemuGuest guest, ChannelDevice channel)
    {
        if (channel.Backend.Type == CharType.Spicevmc && channel.Target.Name is { } own && own != SpiceAgent)
            throw LaunchBuilder.Unsupported($"Unsupported spicevmc target name '{own}'");
        var properties = Port("virtserialport", guest, channel);
        if (channel.Target.Name is { } name)
            properties.Add("name", name);
        else if (channel.Backend.Type == CharType.Spicevmc)
            properties.Add("name", SpiceAgent);
        return properties;
    }

    private const string SpiceAgent = "com.redhat.spice.0";

    private static JsonObject VirtioConsole(QemuGuest guest, ConsoleDevice console)
    {
        if (console.Info.Address is not CcwAddress)
            return Port("virtconsole", guest, console);
        var properties = new JsonObject().Add("driver", "virtconsole").AddAddress(guest.Domain, console.Info);
        return properties.Add("chardev", "char" + console.Info.Alias?.Name).Add("id", console.Info.Alias?.Name ?? "");
    }

    private static JsonObject Port(string driver, QemuGuest guest, CharDevice device)
    {
        var properties = new JsonObject().Add("driver", driver);
        if (device is not ConsoleDevice && device.Info.Address is VirtioSerialAddress address)
            properties.Add("bus", string.Create(CultureInfo.InvariantCulture, $"{AddressProperties.ControllerAlias(guest.Domain, ControllerType.VirtioSerial, address.Controller)}.{address.Bus}"))
                .Add("nr", address.Port);
        return properties.Add("chardev", "char" + device.Info.Alias?.Name).Add("id", device.Info.Alias?.Name ?? "");
    }

    private static JsonObject Begin(string driver, CharDevice device)
        => new JsonObject().Add("driver", driver).Add("chardev", "char" + device.Info.Alias?.Name).Add("id", device.Info.Alias?.Name ?? "");
}
