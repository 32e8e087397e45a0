using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Networks;

/// <summary>The host's half of network cards, as options of QEMU's network backends.</summary>
internal static class NetworkBackend
{
    private const uint DefaultIpv6Prefix = 64;

    /// <summary>Seconds between attempts to reach passt again, which may be restarted at any time.</summary>
    private const uint PasstReconnect = 5, MillisecondsOfSecond = 1000;

    /// <summary>Name of the backend of a card.</summary>
    public static string Alias(InterfaceDevice card) => "host" + AddressProperties.Alias(card.Info);

    /// <summary>Name of the connection of a card that another process serves.</summary>
    public static string CharacterAlias(InterfaceDevice card) => "char" + AddressProperties.Alias(card.Info);

    /// <summary>Kind of a card in the end: what the port of its network made of it, else its own.</summary>
    public static InterfaceType Type(InterfaceDevice card) => card.Actual?.Type ?? card.Type ?? InterfaceType.User;

    /// <summary>The backend.</summary>
    /// <param name="card">The card.</param>
    /// <param name="plan">The guest's.</param>
    /// <param name="descriptors">Taps; null for kinds without.</param>
    /// <param name="vdpa">Path of a vhost-vdpa device for QEMU; null for other kinds.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: QEMU has no such backend</exception>
    public static JsonObject Of(InterfaceDevice card, LaunchPlan plan, NetworkDescriptors? descriptors, string? vdpa)
    {
        var source = card.Source;
        var properties = new JsonObject();
        switch (Type(card))
        {
            case InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Ethernet:
                Tap(properties, card, descriptors!);
                break;
            case InterfaceType.Client:
                properties.Add("type", "socket").Add("connect", Address(source?.Address, source?.Port));
                break;
            case InterfaceType.Server:
                properties.Add("type", "socket").Add("listen", Address(source?.Address, source?.Port));
                break;
            case InterfaceType.Mcast:
                properties.Add("type", "socket").Add("mcast", Address(source?.Address, source?.Port));
                break;
            case InterfaceType.Udp:
                properties.Add("type", "socket").Add("udp", Address(source?.Address, source?.Port)).Add("localaddr", Address(source?.Local?.Address, source?.Local?.Port));
                break;
            case InterfaceType.User when IsPasst(card):
                properties.Add("type", "stream").Add("addr", new JsonObject().Add("type", "unix").Add("path", PasstSocket(plan, card))).Add("server", false);
                if (plan.Emulator.Has("netdev-stream-reconnect-miliseconds"))
                    properties.Add("reconnect-ms", (ulong)PasstReconnect * MillisecondsOfSecond);
                else if (plan.Emulator.Has("netdev.stream.reconnect"))
                    properties.Add("reconnect", (ulong)PasstReconnect);
                break;
            case InterfaceType.User:
                User(properties, card);
                break;
            case InterfaceType.Vhostuser:
                properties.Add("type", "vhost-user").Add("chardev", CharacterAlias(card));
                if (card.Driver?.Queues > 1)
                    properties.Add("queues", (ulong)card.Driver.Queues);
                break;
            case InterfaceType.Vdpa:
                properties.Add("type", "vhost-vdpa").Add("vhostdev", vdpa!);
                if (card.Driver?.Queues > 1)
                    properties.Add("queues", (ulong)card.Driver.Queues);
                break;
            case var type:
                throw LaunchBuilder.Unsupported($"network device type '{InterfaceTypeNames.Text(type)}' is not supported by this hypervisor");
        }
        return properties.Add("id", Alias(card));
    }

    /// <summary>The card's packets go through passt.</summary>
    public static bool IsPasst(InterfaceDevice card) => card.Backend?.Type == InterfaceBackendType.Passt;

    /// <summary>Where passt listens.</summary>
    public static string PasstSocket(LaunchPlan plan, InterfaceDevice card)
        => string.Create(CultureInfo.InvariantCulture, $"{plan.Settings.PasstFolder}/{plan.Id}-{GuestNames.Short(plan.Domain.Name)}-{AddressProperties.Alias(card.Info)}.socket");

    /// <summary>The connection to the process that serves a card, as an option of <c>-chardev</c>.</summary>
    public static string Connection(InterfaceDevice card, LaunchPlan plan)
    {
        bool milliseconds = plan.Emulator.Has("chardev-reconnect-miliseconds");
        if (IsPasst(card))
            return $"socket,id={CharacterAlias(card)},path={OptionText.Escape(PasstSocket(plan, card))}{Reconnect(PasstReconnect, milliseconds)}";
        var text = $"socket,id={CharacterAlias(card)},path={OptionText.Escape(card.Source?.Path ?? "")}";
        if (card.Source?.Mode == "server")
            return text + ",server=on";
        return card.Source?.Reconnect is { Enabled: { } enabled } reconnect ? text + Reconnect(enabled ? reconnect.Timeout ?? 0 : 0, milliseconds) : text;
    }

    private static string Reconnect(uint seconds, bool milliseconds)
        => milliseconds ? string.Create(CultureInfo.InvariantCulture, $",reconnect-ms={(ulong)seconds * MillisecondsOfSecond}") : string.Create(CultureInfo.InvariantCulture, $",reconnect={seconds}");

    private static void Tap(JsonObject properties, InterfaceDevice card, NetworkDescriptors descriptors)
    {
        properties.Add("type", "tap");
        Descriptors(properties, "fd", descriptors.Taps);
        if (descriptors.Vhosts.Count > 0)
        {
            properties.Add("vhost", true);
            Descriptors(properties, "vhostfd", descriptors.Vhosts);
        }
        properties.AddPositive("sndbuf", card.Tuning?.SendBuffer);
    }

    private static void Descriptors(JsonObject properties, string name, IReadOnlyList<int> descriptors)
    {
        if (descriptors.Count == 1)
            properties.Add(name, descriptors[0].ToString(CultureInfo.InvariantCulture));
        else
            properties.Add(name + "s", string.Join(':', descriptors));
    }

    private static void User(JsonObject properties, InterfaceDevice card)
    {
        properties.Add("type", "user");
        foreach (var ip in card.Ips)
            if (ip.Address.Contains(':', StringComparison.Ordinal))
                properties.Add("ipv6-prefix", ip.Address).Add("ipv6-prefixlen", (ulong)(ip.Prefix > 0 ? ip.Prefix : DefaultIpv6Prefix));
            else
                properties.Add("net", ip.Prefix > 0 ? string.Create(CultureInfo.InvariantCulture, $"{ip.Address}/{ip.Prefix}") : ip.Address);
    }

    private static string Address(string? address, uint? port) => string.Create(CultureInfo.InvariantCulture, $"{address}:{port ?? 0}");
}
