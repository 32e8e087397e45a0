using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Characters;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>USB hubs and devices that a client of SPICE redirects.</summary>
internal static class UsbStep
{
    /// <summary>Adds the hubs.</summary>
    public static void Hubs(LaunchBuilder builder)
    {
        foreach (var hub in builder.Devices.Hubs)
            builder.Device(new JsonObject().Add("driver", "usb-hub").Add("id", hub.Info.Alias?.Name ?? "").AddAddress(builder.Domain, hub.Info), hub.Info);
    }

    /// <summary>Adds the redirected devices.</summary>
    public static void Redirected(LaunchBuilder builder)
    {
        foreach (var device in builder.Devices.RedirectedDevices)
        {
            var alias = device.Info.Alias?.Name ?? "";
            var id = CharacterLaunch.Add(builder, alias, device.Backend, device.Backend.Type == CharType.Spicevmc ? "usbredir" : null);
            builder.Device(Redirected(builder.Domain, device, id), device.Info);
        }
    }

    /// <summary>A redirected device.</summary>
    /// <param name="domain">The guest.</param>
    /// <param name="device">The device.</param>
    /// <param name="character">Id of the character device through which it comes.</param>
    public static JsonObject Redirected(DomainDocument domain, RedirectedDevice device, string character)
    {
        var properties = new JsonObject().Add("driver", "usb-redir").Add("chardev", character).Add("id", device.Info.Alias?.Name ?? "");
        if (domain.Devices.RedirectionFilter is { Devices.Count: > 0 } rules)
            properties.Add("filter", Filter(rules));
        if (device.Info.Boot is { Order: > 0 and var order })
            properties.Add("bootindex", order);
        return properties.AddAddress(domain, device.Info);
    }

    private static string Filter(RedirectionFilter filter)
    {
        var text = new StringBuilder();
        foreach (var rule in filter.Devices)
        {
            if (text.Length > 0)
                text.Append('|');
            text.Append(rule.Class is >= 0 and var kind ? string.Create(CultureInfo.InvariantCulture, $"0x{kind:X2}") : "-1").Append(':');
            text.Append(rule.Vendor is { IsAny: false } vendor ? string.Create(CultureInfo.InvariantCulture, $"0x{vendor.Value:X4}") : "-1").Append(':');
            text.Append(rule.Product is { IsAny: false } product ? string.Create(CultureInfo.InvariantCulture, $"0x{product.Value:X4}") : "-1").Append(':');
            text.Append(rule.Version is { } version ? "0x" + Decimals(version) : "-1").Append(':');
            text.Append(rule.Allow ? '1' : '0');
        }
        return text.ToString();
    }

    /// <summary>"1.10" is written 0110.</summary>
    private static string Decimals(string version)
    {
        int point = version.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? version.PadLeft(2, '0') + "00" : version[..point].PadLeft(2, '0') + version[(point + 1)..].PadRight(2, '0');
    }
}
