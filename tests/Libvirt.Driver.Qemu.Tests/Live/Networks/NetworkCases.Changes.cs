using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    // A guest without a system gives no PCI device back; a card on its USB is taken away without asking it.
    private const string Usb = "<model type='usb-net'/>";

    private List<string> Peripherals() => [.. ((JsonArray)Run().Monitor.Execute("qom-list", new JsonObject().Add("path", "/machine/peripheral"))).Items.Select(i => ((JsonObject)i).GetString("name")!)];

    private void Plug()
    {
        var domain = Start("");
        foreach (var (card, target) in new[]
        {
            (Bridged(Usb), "vnet"), (Bridged("<target dev='mytap'/>" + Usb), "mytap"), (Shared("bridge", Usb), "macvtap"), (Shared("passthrough", "<target dev='mymac'/>" + Usb), "mymac"),
            ($"<interface type='ethernet'>{Mac}<script path='{Script("up")}'/><downscript path='{Script("down")}'/>{Usb}</interface>", "vnet"),
        })
        {
            var before = KernelLinks.Text("ve0", "address");
            Calls.DomainAttachDevice(domain, card);
            var tap = Target();
            Assert.StartsWith(target, tap);
            Assert.True(KernelLinks.IsUp(tap));
            Assert.Contains("net0", Peripherals());
            Assert.Contains($"<target dev='{tap}'/>", File.ReadAllText(_live.Host.Paths.State + "/net.xml"));
            Assert.Equal(card.Contains("'bridge'>", StringComparison.Ordinal) ? "br0" : null, KernelLinks.Text(tap, "master"));
            Calls.DomainDetachDevice(domain, $"<interface type='{(card.Contains("direct", StringComparison.Ordinal) ? "direct" : card.Contains("ethernet", StringComparison.Ordinal) ? "ethernet" : "bridge")}'>{Mac}<source bridge='br0' dev='ve0' mode='bridge'/></interface>");
            Assert.True(LiveHost.Await(() => !Peripherals().Contains("net0")));
            Assert.DoesNotContain("<interface", Calls.DomainGetXMLDesc(domain, 0));
            NothingIsLeft();
            Assert.Equal(before, KernelLinks.Text("ve0", "address"));
        }
        Assert.Matches("^up (vnet[0-9]+)\ndown \\1\n$", Scripts);
        // What fails leaves nothing, wherever it fails.
        Refused(ErrorNumber.SystemError, "Cannot get interface MTU on 'nobr': No such device", () => Calls.DomainAttachDevice(domain, Bridged(Usb, "nobr")));
        foreach (var card in new[] { Bridged("<model type='wrong'/>"), Shared("bridge", "<model type='wrong'/>"), Shared("passthrough", "<model type='wrong'/>") })
        {
            Assert.Contains("'wrong' is not a valid device model name", Assert.Throws<LibvirtException>(() => Calls.DomainAttachDevice(domain, card)).Message);
            NothingIsLeft();
        }
        Assert.DoesNotContain("52:54:00:11:22:33", KernelLinks.Text("ve0", "address"));
        // While the guest stands, so does a macvtap.
        Calls.DomainSuspend(domain);
        Calls.DomainAttachDevice(domain, Shared("bridge"));
        Assert.False(KernelLinks.IsUp(Target()));
        Calls.DomainResume(domain);
        Assert.True(KernelLinks.IsUp(Target()));
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private void Update()
    {
        var domain = Start(Bridged());
        var tap = Target();
        void Change(string card) => Calls.DomainUpdateDeviceFlags(domain, card, Live);
        string Card() => Calls.DomainGetXMLDesc(domain, 0);
        Change(Bridged("<model type='virtio'/><link state='down'/>"));
        Assert.Contains("<link state='down'/>", Card());
        Assert.True(KernelLinks.IsUp(tap));
        Change(Bridged(bridge: "br1"));
        Assert.Equal(("br1", "1500"), (KernelLinks.Text(tap, "master"), KernelLinks.Text(tap, "mtu")));
        Assert.Contains("<source bridge='br1'/>", Card());
        Assert.DoesNotContain("<link", Card());
        Change(Bridged("<model type='virtio'/><port isolated='yes'/>", "br1"));
        Assert.Equal("True", KernelLinks.PortDetail(tap, "isolated"));
        var before = Card();
        Refused(ErrorNumber.OperationFailed, $"operation failed: cannot add domain net device {tap} to nonexistent bridge nobr", () => Change(Bridged(bridge: "nobr")));
        Refused(ErrorNumber.SystemError, $"Unable to add bridge ve0 port {tap}: Operation not supported", () => Change(Bridged(bridge: "ve0")));
        Assert.Equal(("br1", "True"), (KernelLinks.Text(tap, "master"), KernelLinks.PortDetail(tap, "isolated"))); // it is where it was
        foreach (var (card, message) in new[]
        {
            ($"<interface type='ethernet'>{Mac}<model type='virtio'/></interface>", "unable to change config on 'ethernet' network type"),
            (Bridged("<model type='virtio'/><mtu size='1300'/>", "br1"), "cannot modify MTU"),
            (Bridged("<model type='virtio'/><target dev='other'/>", "br1"), "cannot modify network device tap name"),
            (Bridged("<model type='virtio'/><driver queues='2'/>", "br1"), "cannot modify virtio network device driver attributes"),
            (Bridged("<model type='virtio'/><script path='/bin/true'/>", "br1"), "cannot modify network device script attribute"),
            (Bridged("<model type='virtio'/><rom bar='off'/>", "br1"), "cannot modify network device rom bar setting"),
            (Bridged("<model type='virtio'/><tune><sndbuf>3</sndbuf></tune>", "br1"), "unable to change config on 'bridge' network type"),
            (Bridged("<model type='virtio'/><backend tap='/dev/net/tun'/>", "br1"), "cannot modify network device backend settings"),
            (Bridged("<model type='e1000'/>", "br1"), "cannot modify network device model from virtio to e1000"),
        })
            Refused(ErrorNumber.OperationUnsupported, "Operation not supported: " + message, () => Change(card));
        Assert.Equal(before, Card());
        Calls.DomainDestroy(domain);
        domain = Start(Shared("bridge"));
        Refused(ErrorNumber.OperationUnsupported, "Operation not supported: unable to change config on 'direct' network type", () => Change(Shared("vepa")));
        Change(Shared("bridge", "<model type='virtio'/><link state='down'/>").Replace("'direct'", "'direct' trustGuestRxFilters='yes'", StringComparison.Ordinal));
        Assert.Contains("trustGuestRxFilters='yes'", Card());
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private void Limits()
    {
        // 1000 kB/s are 8 Mbit/s in the words of tc.
        var domain = Start(Bridged("<target dev='mytap'/><bandwidth><inbound average='1000' peak='2000' burst='100'/></bandwidth>"));
        Assert.Contains("htb", KernelLinks.Run("tc qdisc show dev mytap"));
        Assert.Contains("rate 8Mbit ceil 16Mbit", KernelLinks.Run("tc class show dev mytap"));
        Calls.DomainSetInterfaceParameters(domain, "mytap", [TypedParameter.UInt("inbound.average", 500)], Live);
        Assert.Contains("rate 4Mbit", KernelLinks.Run("tc class show dev mytap"));
        Assert.Contains("<inbound average='500'/>", Calls.DomainGetXMLDesc(domain, 0));
        Assert.Equal(500u, Calls.DomainGetInterfaceParameters(domain, "52:54:00:11:22:33", Live).Single(p => p.Name == "inbound.average").AsUInt);
        Calls.DomainUpdateDeviceFlags(domain, Bridged("<bandwidth><inbound average='250'/></bandwidth><model type='rtl8139'/>"), Live);
        Assert.Contains("rate 2Mbit", KernelLinks.Run("tc class show dev mytap"));
        Calls.DomainUpdateDeviceFlags(domain, Bridged("<model type='rtl8139'/>"), Live);
        Assert.Equal("noqueue", KernelLinks.Text("mytap", "qdisc"));
        Assert.DoesNotContain("bandwidth", Calls.DomainGetXMLDesc(domain, 0));
        Calls.DomainDestroy(domain);
        // On a macvtap it is the other way round: what the guest sends leaves the device.
        domain = Start(Shared("bridge", "<target dev='mymac'/><bandwidth><outbound average='500'/></bandwidth>"));
        Assert.Contains("rate 4Mbit", KernelLinks.Run("tc class show dev mymac"));
        Calls.DomainDestroy(domain);
        NothingIsLeft();
        // Not every kernel can limit what a guest sends through a tap: then the guest does not start, and nothing is left.
        try
        {
            domain = Start(Bridged("<target dev='mytap'/><bandwidth><outbound average='500'/></bandwidth>"));
            Assert.Contains("4Mbit", KernelLinks.Run("tc filter show dev mytap ingress"));
            Calls.DomainDestroy(domain);
        }
        catch (LibvirtException e)
        {
            Assert.Equal(ErrorNumber.InternalError, e.Code);
            Assert.StartsWith("internal error: Child process (tc filter add dev mytap parent ffff: protocol all u32", e.Message);
        }
        NothingIsLeft();
    }

    private void Packets()
    {
        const string Card = "52:54:00:11:22:33";
        using var bridge = new PacketSocket("br0");
        using var peer = new PacketSocket("ve1");
        // The card's own firmware asks for an address.
        var domain = Start(Bridged("<model type='e1000'/><link state='down'/><boot order='1'/>"));
        Assert.Null(bridge.From(Card, 4));
        Calls.DomainUpdateDeviceFlags(domain, Bridged("<model type='e1000'/><boot order='1'/>"), Live);
        Calls.DomainReset(domain, 0);
        KernelLinks.Run("ip addr add 10.5.5.1/24 dev br0");
        KernelLinks.Run("ip neigh replace 10.5.5.9 lladdr " + Card + " dev br0");
        Assert.NotNull(bridge.From(Card, 60));
        // While it asks, it hears what is sent to it.
        using (var sender = new System.Net.Sockets.UdpClient())
            Assert.True(LiveHost.Await(() =>
            {
                sender.Send([1], "10.5.5.9", 9);
                return Calls.DomainInterfaceStats(domain, Card) is { RxPackets: > 0, RxBytes: > 0, TxPackets: > 0, TxBytes: > 0 };
            }), "a tap's numbers are the other end's");
        var statistics = Calls.ConnectGetAllDomainStats(_live.Connection, [domain], (uint)DomainStatsTypes.Interface, 0).Single().Parameters;
        Assert.Equal(Target(), statistics.Single(p => p.Name == "net.0.name").Text);
        Assert.True(statistics.Single(p => p.Name == "net.0.tx.pkts").AsULong > 0);
        var found = Assert.Single(Calls.DomainInterfaceAddresses(domain, (uint)DomainInterfaceAddressesSource.Arp, 0));
        Assert.Equal((Target(), Card, "10.5.5.9"), (found.Name, found.HardwareAddress, Assert.Single(found.Addresses).Address));
        Calls.DomainDestroy(domain);
        domain = Start(Shared("bridge", "<model type='e1000'/><boot order='1'/>"));
        Assert.NotNull(peer.From(Card, 60));
        Assert.True(Calls.DomainInterfaceStats(domain, Target()).TxPackets > 0, "a macvtap's own numbers are the guest's");
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private void Filters()
    {
        var domain = Start(Shared("bridge").Replace("'direct'", "'direct' trustGuestRxFilters='yes'", StringComparison.Ordinal));
        string Flags() => KernelLinks.Text(Target(), "flags")!;
        Assert.DoesNotContain("PROMISC", Flags());
        var asked = (JsonObject)((JsonArray)Run().Monitor.Execute("query-rx-filter", new JsonObject().Add("name", "net0"))).Items[0];
        Libvirt.Driver.Qemu.Devices.ReceiveFilter.Changed(_live.Host, _live.Host.Guests.Snapshot()[0], Run(), "net0");
        // A card that no system has touched takes everything.
        Assert.Equal(asked.GetBoolean("promiscuous"), Flags().Contains("PROMISC", StringComparison.Ordinal));
        Assert.True(asked.GetBoolean("promiscuous"));
        Calls.DomainDestroy(domain);
        domain = Start(Shared("bridge"));
        Libvirt.Driver.Qemu.Devices.ReceiveFilter.Changed(_live.Host, _live.Host.Guests.Snapshot()[0], Run(), "net0");
        Assert.DoesNotContain("PROMISC", Flags()); // nobody trusts it
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private void Helper()
    {
        const string Program = "/usr/lib/qemu/qemu-bridge-helper";
        if (!File.Exists(Program))
            return;
        var card = new Libvirt.Documents.Domains.Interface { Type = Libvirt.Documents.Domains.InterfaceType.Bridge, Source = new() { Bridge = "br0" } };
        var error = Assert.Throws<LibvirtException>(() => Libvirt.Driver.Qemu.Networks.BridgeHelper.Open("qemu-bridge-helper", card, true));
        Assert.Matches($"^{Program} --use-vnet --br=br0 --fd=[0-9]+: failed to communicate with bridge helper: stderr=failed to parse default acl file .*: Transport endpoint is not connected$", error.Message.Replace("\n", " ", StringComparison.Ordinal));
        // This process has a /etc of its own.
        KernelLinks.Run("mount -t tmpfs tmpfs /etc");
        Directory.CreateDirectory("/etc/qemu");
        File.WriteAllText("/etc/qemu/bridge.conf", "allow br0\n");
        using var tap = Libvirt.Driver.Qemu.Networks.BridgeHelper.Open("qemu-bridge-helper", card, true);
        Assert.Equal(("br0", "True"), (KernelLinks.Text(card.Target!.Device!, "master"), KernelLinks.Detail(card.Target!.Device!, "vnet_hdr")));
    }
}
