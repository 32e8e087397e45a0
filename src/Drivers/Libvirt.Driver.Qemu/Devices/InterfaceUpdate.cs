using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What can change of a network card that a guest has: the link, and how the host's half is connected and limited.</summary>
internal static class InterfaceUpdate
{
    /// <summary>Changes it; nothing has changed when a step fails.</summary>
    public static void Run(PlugSession session, InterfaceDevice present, InterfaceDevice wanted)
    {
        Check(present, wanted);
        var before = (InterfaceDevice)present.Clone();
        Take(present, wanted);
        if (present.HasTap)
        {
            session.Resources.AlterTap(before, present);
            session.Undo(() => session.Resources.AlterTap(present, before));
        }
        var link = wanted.Link ?? InterfaceLink.Up;
        if (link != (before.Link ?? InterfaceLink.Up))
            SetLink(session, present, link);
    }

    /// <summary>Pulls the cable, or puts it in.</summary>
    public static void SetLink(PlugSession session, InterfaceDevice card, InterfaceLink link)
        => session.Execute("set_link", new JsonObject().Add("name", AddressProperties.Alias(card.Info)).Add("up", link == InterfaceLink.Up));

    /// <summary>What of the wanted card becomes so. Limits of a card whose kind has none on the host stay what they are.</summary>
    private static void Take(InterfaceDevice present, InterfaceDevice wanted)
    {
        present.Link = wanted.Link;
        present.Teaming = wanted.Teaming;
        present.TrustGuestRxFilters = wanted.TrustGuestRxFilters;
        if (!present.HasTap)
            return;
        present.Bandwidth = wanted.Bandwidth;
        present.Coalesce = wanted.Coalesce;
        if (NetworkBackend.Type(present) != InterfaceType.Bridge || present.Type != InterfaceType.Bridge)
            return;
        present.Source = wanted.Source ?? present.Source;
        present.Port = wanted.Port;
        present.Vlan = wanted.Vlan;
        present.VirtualPort = wanted.VirtualPort;
    }

    private static void Check(InterfaceDevice present, InterfaceDevice wanted)
    {
        if (wanted.Mac is { } mac && !mac.Address.Equals(present.Mac?.Address))
            throw PlugErrors.Unsupported($"cannot change network interface mac address from {present.Mac?.Address} to {mac.Address}");
        if (wanted.Model is { } model && model != present.Model)
            throw PlugErrors.Unsupported($"cannot modify network device model from {present.Model} to {model}");
        if (wanted.Driver is { } driver && !InterfaceComparison.AreEqual(driver, present.Driver))
            throw PlugErrors.Unsupported("cannot modify virtio network device driver attributes");
        if (Changed(present.Script, wanted.Script))
            throw PlugErrors.Unsupported("cannot modify network device script attribute");
        if (wanted.Target?.Device is { } target && Changed(present.Target?.Device, target))
            throw PlugErrors.Unsupported("cannot modify network device tap name");
        if (wanted.Backend is { } backend && !InterfaceComparison.AreEqual(backend, present.Backend))
            throw PlugErrors.Unsupported("cannot modify network device backend settings");
        if (wanted.Mtu is { } mtu && mtu != present.Mtu)
            throw PlugErrors.Unsupported("cannot modify MTU");
        if (wanted.Info.Alias is { } alias && alias.Name != present.Info.Alias?.Name)
            throw PlugErrors.Unsupported("cannot modify network device alias");
        if (wanted.Info.Boot is { } boot && boot.Order != present.Info.Boot?.Order)
            throw PlugErrors.Unsupported("cannot modify network device boot index setting");
        if (wanted.Info.Rom is { } rom && (rom.Bar != present.Info.Rom?.Bar || rom.Enabled != present.Info.Rom?.Enabled))
            throw PlugErrors.Unsupported("cannot modify network device rom bar setting");
        if (wanted.Info.Rom is { File: { } file } && file != present.Info.Rom?.File)
            throw PlugErrors.Unsupported("cannot modify network rom file");
        CheckConnection(present, wanted);
    }

    private static void CheckConnection(InterfaceDevice present, InterfaceDevice wanted)
    {
        bool bridged = present.Type == InterfaceType.Bridge && wanted.Type == InterfaceType.Bridge;
        bool otherSource = !bridged && wanted.Source is { } source && !InterfaceComparison.AreEqual(source, Comparable(present.Source, source));
        if ((wanted.Type ?? InterfaceType.User) != (present.Type ?? InterfaceType.User) || otherSource || wanted.Tuning?.SendBuffer is { } buffer && buffer != present.Tuning?.SendBuffer)
            throw PlugErrors.Unsupported($"unable to change config on '{InterfaceTypeNames.Text(wanted.Type ?? InterfaceType.User)}' network type");
        if (bridged)
            CardChecks.CheckIsolation(wanted);
        else if (wanted.VirtualPort?.Type is { } profile && profile != present.VirtualPort?.Type)
            throw PlugErrors.Unsupported($"live change to <virtualport type='{VirtualPortTypeNames.Text(profile)}'> is not supported yet");
        if (wanted.Filter is not null)
            throw PlugErrors.Unsupported("live change of the filter of a network interface is not supported yet");
        if (!present.HasTap && wanted.Bandwidth is not null)
            throw PlugErrors.Unsupported("live change of the bandwidth of a network interface that has no device on the host is not supported");
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
}
