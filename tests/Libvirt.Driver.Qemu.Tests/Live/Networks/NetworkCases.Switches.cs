using System.Text.RegularExpressions;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    private const string Identity = "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f", Guest = "6a1f52c4-0000-4000-8000-000000000001", Models = "<model type='virtio'/>";
    private const string Port = $"<virtualport type='openvswitch'><parameters interfaceid='{Identity}'/></virtualport>";
    private const string Profiled = $"<virtualport type='openvswitch'><parameters interfaceid='{Identity}' profileid='my profile'/></virtualport>";
    private const string Limited = "<bandwidth><inbound average='1000' peak='5000' burst='1024'/><outbound average='128' peak='256' burst='256'/></bandwidth>";
    private const string Rates = "other_config:min-rate=8000000 other_config:burst=8388608 other_config:max-rate=40000000";

    /// <summary>Programs that only write down how they are called. The words that are expected are those of native 12.8 in the same place.</summary>
    private void PretendedSwitch()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_live.Root, "programs")).FullName;
        var (log, answers) = (Path.Combine(folder, "log"), Path.Combine(folder, "answers"));
        foreach (var program in new[] { "ovs-vsctl", "mm-ctl" })
        {
            var file = Path.Combine(folder, program);
            File.WriteAllText(file, $$"""
                #!/bin/bash
                echo "${0##*/} $*" >> {{log}}
                while IFS='|' read -r words status answer; do
                    if [[ -n $words && "$*" == *"$words"* ]]; then printf "$answer"; [ $status = 0 ] || echo refused >&2; exit $status; fi
                done < {{answers}}
                """);
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
        Environment.SetEnvironmentVariable("PATH", folder + ":" + Environment.GetEnvironmentVariable("PATH"));
        void Answer(string text) => File.WriteAllText(answers, text);
        Answer("");
        string Heard(Action action)
        {
            File.WriteAllText(log, "");
            action();
            return Regex.Replace(File.ReadAllText(log), "vnet[0-9]+", "vnetN").Trim();
        }
        var domain = Define(Bridged(Port + Models));
        void Ports(string card, string options, string profile = "", string name = "vnetN")
        {
            Assert.Equal($"ovs-vsctl --timeout=5 -- --may-exist add-port br0 {name} -- set Port {name} other_config:transient=true{options} -- set Interface {name} external-ids:attached-mac=\"52:54:00:11:22:33\""
                + $" -- set Interface {name} external-ids:iface-id=\"{Identity}\" -- set Interface {name} external-ids:vm-id=\"{Guest}\"{profile} -- set Interface {name} external-ids:iface-status=active",
                Heard(() => domain = Start(card, paused: true)));
            Assert.Null(KernelLinks.Text(Target(), "master"));
            Assert.Equal($"ovs-vsctl --timeout=5 -- --if-exists del-port {name}", Heard(() => Calls.DomainDestroy(domain)));
            NothingIsLeft();
        }
        Ports(Bridged(Port + Models), "");
        Ports(Bridged(Profiled + "<target dev='mytap'/>" + Models), "", " -- set Interface mytap external-ids:port-profile=\"my profile\" -- set Interface mytap external-ids:ifname=\"mytap\"", "mytap");
        Ports(Bridged(Port + "<vlan><tag id='42'/></vlan>" + Models), " tag=42");
        Ports(Bridged(Port + "<vlan trunk='yes'><tag id='42'/></vlan>" + Models), " trunk=42");
        Ports(Bridged(Port + "<vlan trunk='yes'><tag id='42'/><tag id='43'/></vlan>" + Models), " trunk=42,43");
        Ports(Bridged(Port + "<vlan trunk='yes'><tag id='42'/><tag id='123' nativeMode='tagged'/></vlan>" + Models), " vlan_mode=native-tagged tag=123 trunk=42,123");
        Ports(Bridged(Port + "<vlan trunk='yes'><tag id='42' nativeMode='untagged'/><tag id='43'/></vlan>" + Models), " vlan_mode=native-untagged tag=42 trunk=42,43");
        Assert.Matches("interfaceid='[0-9a-f-]{36}'", Calls.DomainGetXMLDesc(Define(Bridged("<virtualport type='openvswitch'/>" + Models)), 0));
        PretendedChanges(ref domain, Heard, Answer);
        PretendedFailures(Heard, Answer);
        VhostUserPorts(Heard, Answer);
    }

    /// <summary>A card that the switch serves itself: its name is the switch's, and so are its numbers.</summary>
    private static void VhostUserPorts(Func<Action, string> heard, Action<string> answer)
    {
        const string Statistics = "ovs-vsctl --timeout=5 --if-exists --format=list --data=json --no-headings --columns=statistics list Interface vhu0";
        answer("""
            get Interface|0|"vhu0"

            columns=name|0|vhu0

            columns=statistics|0|["map",[["rx_bytes",100],["rx_packets",10],["tx_bytes",200],["tx_packets",20]]]


            """);
        Assert.Equal("ovs-vsctl --timeout=5 get Interface vhu.sock name", heard(() => Assert.Equal("vhu0", Libvirt.Host.Network.OpenVSwitch.VhostUserName("/run/x/vhu.sock", false))));
        Assert.Equal("ovs-vsctl --timeout=5 --no-headings --columns=name find Interface options:vhost-server-path=/run/x/vhu.sock",
            heard(() => Assert.Equal("vhu0", Libvirt.Host.Network.OpenVSwitch.VhostUserName("/run/x/vhu.sock", true))));
        var card = new Libvirt.Documents.Domains.Interface { Type = Libvirt.Documents.Domains.InterfaceType.Vhostuser, Target = new() { Device = "vhu0" } };
        Assert.Equal(Statistics, heard(() => Assert.Equal((200ul, 10ul), (Counted(card).ReceivedBytes, Counted(card).SentPackets))).Split('\n')[0]);
        answer("Interface|1|\n");
        Assert.Null(Libvirt.Host.Network.OpenVSwitch.VhostUserName("/run/x/vhu.sock", false));
        Assert.Null(Libvirt.Driver.Qemu.Statistics.InterfaceStatistics.Of(card));
    }

    private static Libvirt.Host.Network.InterfaceCounters Counted(Libvirt.Documents.Domains.Interface card) => Libvirt.Driver.Qemu.Statistics.InterfaceStatistics.Of(card)!.Value;

    private void PretendedChanges(ref Domain domain, Func<Action, string> heard, Action<string> answer)
    {
        const string Find = $"ovs-vsctl --timeout=5 --no-heading --columns=_uuid find queue external-ids:vm-id=\"{Guest}\" external-ids:ifname=\"vnetN\"\n"
            + $"ovs-vsctl --timeout=5 --no-heading --columns=_uuid find qos external-ids:vm-id=\"{Guest}\" external-ids:ifname=\"vnetN\"\n";
        const string Owner = $"external-ids:vm-id=\"{Guest}\" external-ids:ifname=\"vnetN\"", Clear = "ovs-vsctl --timeout=5 -- --if-exists clear Port vnetN tag -- --if-exists clear Port vnetN trunk -- --if-exists clear Port vnetN vlan_mode";
        const string NoPolice = "ovs-vsctl --timeout=5 set Interface vnetN ingress_policing_rate=0 ingress_policing_burst=0", Gone = "ovs-vsctl --timeout=5 -- --if-exists del-port vnetN";
        var running = Start(Bridged(Port + Models), paused: true);
        string Update(string card) => heard(() => Calls.DomainUpdateDeviceFlags(running, card, Live));
        Assert.Equal("", Update(Bridged(Port + Models)));
        Assert.Equal($"{Clear} -- --if-exists set Port vnetN tag=7", Update(Bridged(Port + "<vlan><tag id='7'/></vlan>" + Models)));
        Assert.Equal(Clear, Update(Bridged(Port + Models)));
        Assert.Equal($"{Clear} -- --if-exists set Port vnetN vlan_mode=native-untagged tag=42 trunk=42,43", Update(Bridged(Port + "<vlan trunk='yes'><tag id='42' nativeMode='untagged'/><tag id='43'/></vlan>" + Models)));
        // The switch refuses a port that another of its bridges has: it goes first.
        Assert.StartsWith($"{Gone}\novs-vsctl --timeout=5 -- --may-exist add-port br1 vnetN -- set Port vnetN other_config:transient=true -- ", Update(Bridged(Port + Models, "br1")));
        Refused(ErrorNumber.ConfigUnsupported, "unsupported configuration: interface 52:54:00:11:22:33 - <port isolated='yes'/> is not supported for network interfaces with virtualport type='openvswitch'",
            () => Calls.DomainUpdateDeviceFlags(running, Bridged(Port + "<port isolated='yes'/>" + Models, "br1"), Live));
        var set = Find + $"ovs-vsctl --timeout=5 set port vnetN qos=@qos1 {Owner} -- --id=@qos1 create qos type=linux-htb {Rates} queues:0=@queue0 {Owner} -- --id=@queue0 create queue {Rates} {Owner}\n"
            + "ovs-vsctl --timeout=5 set Interface vnetN ingress_policing_rate=1024 ingress_policing_burst=2048";
        Assert.Equal(set, Update(Bridged(Port + Limited + Models, "br1")));
        answer("find queue|0|aaa\\nbbb\\n\nfind qos|0|ccc\\n\nlist port|0|ddd\\n\n");
        Assert.Equal(Find + $"ovs-vsctl --timeout=5 set queue aaa other_config:min-rate=4000000 {Owner}\novs-vsctl --timeout=5 set qos ccc other_config:min-rate=4000000 {Owner}\n{NoPolice}",
            Update(Bridged(Port + "<bandwidth><inbound average='500'/></bandwidth>" + Models, "br1")));
        Assert.Equal(Find + "ovs-vsctl --timeout=5 --no-heading --columns=_uuid --if-exists list port vnetN qos\novs-vsctl --timeout=5 set port vnetN qos=[]\novs-vsctl --timeout=5 destroy qos ccc\n"
            + $"ovs-vsctl --timeout=5 destroy queue aaa\novs-vsctl --timeout=5 destroy queue bbb\n{NoPolice}", Update(Bridged(Port + Models, "br1")));
        answer("");
        Assert.Equal(Find + "ovs-vsctl --timeout=5 set Interface vnetN ingress_policing_rate=8000", Update(Bridged(Port + "<bandwidth><outbound average='1000'/></bandwidth>" + Models, "br1")));
        // From one switch to another, and to the kernel's bridge.
        Assert.Equal($"{Find}{NoPolice}\n{Gone}\nmm-ctl --bind-port {Identity} vnetN", Update(Bridged($"<virtualport type='midonet'><parameters interfaceid='{Identity}'/></virtualport>{Models}", "br1")));
        Assert.Equal($"mm-ctl --unbind-port {Identity}", Update(Bridged(Models)));
        Assert.Equal("br0", KernelLinks.Text(Target(), "master"));
        Assert.DoesNotContain("virtualport", Calls.DomainGetXMLDesc(running, 0));
        Assert.Contains("add-port br0 vnetN", Update(Bridged(Port + Limited + Models)));
        Assert.Null(KernelLinks.Text(Target(), "master"));
        // A restarted daemon connects the port again; the guest's end takes all away.
        Assert.Contains("--may-exist add-port br0 vnetN", heard(() =>
        {
            _live.Restart();
            running = Found("net");
        }));
        Assert.Equal(Find + NoPolice + "\n" + Gone, heard(() => Calls.DomainDestroy(running)));
        domain = Start("");
        var card = Bridged(Port + "<model type='usb-net'/>");
        var plugged = domain;
        Assert.Contains("add-port br0", heard(() => Calls.DomainAttachDevice(plugged, card)));
        Assert.Equal(Gone, heard(() => Calls.DomainDetachDevice(plugged, card)));
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private void PretendedFailures(Func<Action, string> heard, Action<string> answer)
    {
        foreach (var (words, card, message, after) in new[]
        {
            ("add-port", Port, "internal error: Unable to add port vnetN to OVS bridge br0: refused", "del-port vnetN"),
            ("set port", Port + Limited, "internal error: Unable to create and set qos configuration on port vnetN: refused", "del-port vnetN"),
            ("ingress", Port + Limited, "internal error: Unable to set vlan configuration on port vnetN: refused", "del-port vnetN"),
            ("bind-port", $"<virtualport type='midonet'><parameters interfaceid='{Identity}'/></virtualport>", $"internal error: Unable to bind port vnetN to the virtual port {Identity}", $"--unbind-port {Identity}"),
        })
        {
            answer(words + "|1|\n");
            Assert.EndsWith(after, heard(() =>
            {
                var error = Assert.Throws<LibvirtException>(() => Start(Bridged(card + Models)));
                Assert.Equal((ErrorNumber.InternalError, message), (error.Code, Regex.Replace(error.Message, "vnet[0-9]+", "vnetN")));
            }));
            NothingIsLeft();
        }
        answer("del-port|1|\nclear|1|\n");
        var domain = Start(Bridged(Port + Models));
        var before = Calls.DomainGetXMLDesc(domain, 0);
        Assert.Throws<LibvirtException>(() => Calls.DomainUpdateDeviceFlags(domain, Bridged(Port + "<vlan><tag id='7'/></vlan>" + Models), Live));
        Assert.Equal(before, Calls.DomainGetXMLDesc(domain, 0));
        Calls.DomainDestroy(domain); // the switch's refusal keeps nobody alive
        NothingIsLeft();
    }

    /// <summary>The real switch.</summary>
    private void OpenVSwitchPorts()
    {
        using var daemons = new OpenVSwitchDaemons();
        var domain = Start(Bridged(Profiled + "<vlan trunk='yes'><tag id='42' nativeMode='untagged'/><tag id='43'/></vlan>" + Limited + Models, "ovs0"), paused: true);
        var tap = Target();
        string Interface(string column) => OpenVSwitchDaemons.Ask($"get Interface {tap} {column}");
        Assert.Equal(("ovs0", "1400"), (OpenVSwitchDaemons.Ask("port-to-br " + tap), KernelLinks.Text(tap, "mtu")));
        Assert.Equal(("\"52:54:00:11:22:33\"", $"\"{Identity}\"", $"\"{Guest}\"", "\"my profile\""),
            (Interface("external_ids:attached-mac"), Interface("external_ids:iface-id"), Interface("external_ids:vm-id"), Interface("external_ids:port-profile")));
        Assert.Equal(("native-untagged", "42", "[42, 43]"), (OpenVSwitchDaemons.Ask($"get Port {tap} vlan_mode"), OpenVSwitchDaemons.Ask($"get Port {tap} tag"), OpenVSwitchDaemons.Ask($"get Port {tap} trunks")));
        Assert.Equal(("1024", "2048"), (Interface("ingress_policing_rate"), Interface("ingress_policing_burst")));
        Assert.Contains("max-rate=\"40000000\"", OpenVSwitchDaemons.Ask("--columns=other_config list qos"));
        // A change of the limits keeps the records; to another bridge they go with the card.
        Calls.DomainSetInterfaceParameters(domain, tap, [TypedParameter.UInt("inbound.average", 500)], Live);
        Assert.Contains("min-rate=\"4000000\"", OpenVSwitchDaemons.Ask("--columns=other_config list queue"));
        var qos = OpenVSwitchDaemons.Ask($"get Port {tap} qos");
        Assert.Equal(qos, OpenVSwitchDaemons.Ask("--columns=_uuid --no-headings list qos"));
        Calls.DomainUpdateDeviceFlags(domain, Bridged(Port + "<bandwidth><inbound average='250'/></bandwidth>" + Models, "ovs1"), Live);
        Assert.Equal(("ovs1", "[]"), (OpenVSwitchDaemons.Ask("port-to-br " + tap), OpenVSwitchDaemons.Ask($"get Port {tap} tag")));
        Assert.Equal(OpenVSwitchDaemons.Ask($"get Port {tap} qos"), OpenVSwitchDaemons.Ask("--columns=_uuid --no-headings list qos"));
        Assert.Contains("min-rate=\"2000000\"", OpenVSwitchDaemons.Ask("--columns=other_config list queue"));
        // What the switch does not take.
        var before = Calls.DomainGetXMLDesc(domain, 0);
        Assert.StartsWith($"internal error: Unable to add port {tap} to OVS bridge br0: ", Assert.Throws<LibvirtException>(() => Calls.DomainUpdateDeviceFlags(domain, Bridged(Port + Models, "br0"), Live)).Message);
        Assert.Equal((before, "ovs1"), (Calls.DomainGetXMLDesc(domain, 0), OpenVSwitchDaemons.Ask("port-to-br " + tap)));
        // The switch lost it while no driver was there.
        _live.Restart(() => OpenVSwitchDaemons.Ask("del-port " + tap));
        domain = Found("net");
        Assert.Equal("ovs1", OpenVSwitchDaemons.Ask("port-to-br " + tap));
        Calls.DomainUpdateDeviceFlags(domain, Bridged(Models), Live);
        Assert.Equal(("br0", ""), (KernelLinks.Text(tap, "master"), OpenVSwitchDaemons.Ask("list-ports ovs1")));
        Calls.DomainDestroy(domain);
        NothingIsLeft();
        SwitchedPackets();
        Assert.Equal(("", "", ""), (OpenVSwitchDaemons.Ask("list-ports ovs0"), OpenVSwitchDaemons.Ask("list qos"), OpenVSwitchDaemons.Ask("list queue")));
    }

    /// <summary>The card's own firmware asks for an address, and the switch carries that; the guest ends by itself.</summary>
    private void SwitchedPackets()
    {
        using var bridge = new PacketSocket("ovs0");
        var domain = Start(Bridged(Port + "<model type='e1000'/><boot order='1'/>", "ovs0"));
        Assert.NotNull(bridge.From("52:54:00:11:22:33", 60));
        Assert.True(Calls.DomainInterfaceStats(domain, Target()).TxPackets > 0);
        KernelLinks.Run($"kill -9 {Run().Pid}");
        Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(domain)));
        Assert.True(LiveHost.Await(() => OpenVSwitchDaemons.Ask("list-ports ovs0").Length == 0));
        NothingIsLeft();
    }
}
