using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What can change of a network card that a guest has: the link.</summary>
internal static class InterfaceUpdate
{
    /// <summary>Changes it.</summary>
    public static void Run(PlugSession session, InterfaceDevice present, InterfaceDevice wanted)
    {
        Check(present, wanted);
        var link = wanted.Link ?? InterfaceLink.Up;
        if (link != (present.Link ?? InterfaceLink.Up))
            SetLink(session, present, link);
        present.Link = wanted.Link;
    }

    /// <summary>Pulls the cable, or puts it in.</summary>
    public static void SetLink(PlugSession session, InterfaceDevice card, InterfaceLink link)
        => session.Execute("set_link", new JsonObject().Add("name", AddressProperties.Alias(card.Info)).Add("up", link == InterfaceLink.Up));

    private static void Check(InterfaceDevice present, InterfaceDevice wanted)
    {
        if (wanted.Mac is { } mac && !mac.Address.Equals(present.Mac?.Address))
            throw PlugErrors.Unsupported($"cannot change network interface mac address from {present.Mac?.Address} to {mac.Address}");
        if (wanted.Model is { } model && model != present.Model)
            throw PlugErrors.Unsupported($"cannot modify network device model from {present.Model} to {model}");
        if ((wanted.Type ?? InterfaceType.User) != (present.Type ?? InterfaceType.User))
            throw PlugErrors.Unsupported($"cannot change network interface type to '{InterfaceTypeNames.Text(NetworkBackend.Type(wanted))}'");
        if (wanted.Driver is { } driver && Text(driver) != Text(present.Driver))
            throw PlugErrors.Unsupported("cannot modify virtio network device driver attributes");
        if (Changed(present.Script, wanted.Script))
            throw PlugErrors.Unsupported("cannot modify network device script attribute");
        if (wanted.Target?.Device is { } target && Changed(present.Target?.Device, target))
            throw PlugErrors.Unsupported("cannot modify network device tap name");
        if (wanted.Mtu is { } mtu && mtu != present.Mtu)
            throw PlugErrors.Unsupported("cannot modify MTU");
        if (wanted.Info.Alias is { } alias && alias.Name != present.Info.Alias?.Name)
            throw PlugErrors.Unsupported("cannot modify network device alias");
        if (wanted.Info.Boot is { } boot && boot.Order != present.Info.Boot?.Order)
            throw PlugErrors.Unsupported("cannot modify network device boot index setting");
        if (wanted.Source is { } source && Text(source) != Text(Comparable(present.Source, source)))
            throw PlugErrors.Unsupported("live change of what a network interface is connected to is not supported yet");
        if (wanted.Bandwidth is not null || wanted.Filter is not null)
            throw PlugErrors.Unsupported("live change of the bandwidth or the filter of a network interface is not supported yet");
    }

    /// <summary>The port of a network is ours: the caller need not know it.</summary>
    private static InterfaceSource? Comparable(InterfaceSource? present, InterfaceSource wanted)
    {
        var copy = present?.Clone();
        if (copy is not null && wanted.PortId is null)
            copy.PortId = null;
        return copy;
    }

    private static bool Changed(string? present, string? wanted) => wanted is not null && wanted != present;

    private static string Text(Libvirt.Documents.Domains.InterfaceDriver? driver)
    {
        using var buffer = new XmlBuffer();
        driver?.WriteXml(buffer, "driver");
        return buffer.ToString();
    }

    private static string Text(InterfaceSource? source)
    {
        using var buffer = new XmlBuffer();
        source?.WriteXml(buffer, "source");
        return buffer.ToString();
    }
}
