using Libvirt.Driver.Qemu.CommandLine.Characters;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Smart cards, serial and parallel ports, channels, consoles.</summary>
internal static class CharacterStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var card in builder.Devices.SmartCards)
            SmartCard(builder, card);
        foreach (var serial in builder.Devices.Serials)
            Serial(builder, serial);
        foreach (var parallel in builder.Devices.Parallels)
        {
            CharacterLaunch.Add(builder, Alias(parallel), parallel.Backend, parallel: true);
            builder.Device(CharacterProperties.Parallel(builder.Guest, parallel), parallel.Info);
        }
        foreach (var channel in builder.Devices.Channels)
            Channel(builder, channel);
        foreach (var console in builder.Devices.Consoles)
            if (CharacterProperties.Console(builder.Guest, console) is { } properties)
            {
                CharacterLaunch.Add(builder, Alias(console), console.Backend);
                builder.Device(properties, console.Info);
            }
    }

    private static string Alias(DomainDevice device) => device.Info.Alias?.Name ?? "";

    private static void Serial(LaunchBuilder builder, SerialDevice serial)
    {
        if (serial.Backend.Type == CharType.Spiceport && !builder.Devices.Graphics.Exists(g => g.Type == GraphicsType.Spice))
            return;
        var id = CharacterLaunch.Add(builder, Alias(serial), serial.Backend);
        if (CharacterProperties.Serial(builder.Guest, serial) is { } properties)
            builder.Device(properties, serial.Info);
        else
            builder.Add("-serial", "chardev:" + id);
    }

    private static void Channel(LaunchBuilder builder, ChannelDevice channel)
    {
        var id = CharacterLaunch.Add(builder, Alias(channel), channel.Backend, channel.Backend.Type == CharType.Spicevmc ? "vdagent" : null);
        if (channel.Target.Type == ChannelTargetType.Guestfwd)
            builder.NetworkBackend(new JsonObject().Add("type", "user")
                .Add("guestfwd", new JsonArray(new JsonObject().Add("str", $"tcp:{channel.Target.Address}:{channel.Target.Port}-chardev:{id}")))
                .Add("id", Alias(channel)));
        else if (channel.Target.Type == ChannelTargetType.Virtio)
            builder.Device(CharacterProperties.Channel(builder.Guest, channel), channel.Info);
    }

    private static void SmartCard(LaunchBuilder builder, SmartCard card)
    {
        var properties = new JsonObject();
        switch (card.Mode)
        {
            case SmartCardMode.Host:
                properties.Add("driver", "ccid-card-emulated").Add("backend", "nss-emulated");
                break;
            case SmartCardMode.HostCertificates:
                properties.Add("driver", "ccid-card-emulated").Add("backend", "certificates");
                for (int i = 0; i < card.Certificates.Count; i++)
                    properties.Add($"cert{i + 1}", card.Certificates[i]);
                properties.Add("db", card.Database ?? "/etc/pki/nssdb");
                break;
            default:
                var id = CharacterLaunch.Add(builder, Alias(card), card.Backend, card.Backend.Type == CharType.Spicevmc ? "smartcard" : null);
                properties.Add("driver", "ccid-card-passthru").Add("chardev", id);
                break;
        }
        properties.Add("id", Alias(card));
        if (card.Info.Address is CcidAddress address)
            properties.Add("bus", Devices.AddressProperties.ControllerAlias(builder.Domain, ControllerType.Ccid, address.Controller) + ".0");
        builder.Device(properties, card.Info);
    }
}
