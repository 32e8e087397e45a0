using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    private void Bridge()
    {
        var domain = Start(Bridged("<target dev='vnet77'/><model type='virtio'/>"));
        var tap = Target();
        Assert.Matches("^vnet[0-9]+$", tap);
        Assert.NotEqual("vnet77", tap); // a chosen name is no name of a definition
        Assert.Equal(("br0", "fe:54:00:11:22:33", "1400", "noqueue"), (KernelLinks.Text(tap, "master"), KernelLinks.Text(tap, "address"), KernelLinks.Text(tap, "mtu"), KernelLinks.Text(tap, "qdisc")));
        Assert.Equal(("tap", "True", "False"), (KernelLinks.Detail(tap, "type"), KernelLinks.Detail(tap, "vnet_hdr"), KernelLinks.Detail(tap, "persist")));
        Assert.True(KernelLinks.IsUp(tap));
        Assert.Equal("False", KernelLinks.PortDetail(tap, "isolated"));
        var backend = Arguments(Run()).Single(a => a.Contains("hostnet0", StringComparison.Ordinal) && a.Contains("\"tap\"", StringComparison.Ordinal));
        Assert.Contains("\"fd\":\"", backend);
        Assert.DoesNotContain("vhost", backend);
        Assert.Contains($"<target dev='{tap}'/>", Calls.DomainGetXMLDesc(domain, 0));
        Assert.DoesNotContain("vnet", Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        Assert.Contains($"<target dev='{tap}'/>", File.ReadAllText(_live.Host.Paths.State + "/net.xml"));
        var other = Start(Bridged("<model type='e1000'/>", mac: "<mac address='52:54:00:11:22:34'/>") + Bridged("<model type='e1000'/><target dev='mytap'/>", mac: "<mac address='52:54:00:11:22:35'/>"), "two");
        Assert.Equal(new[] { "mytap", Targets("two")[0], tap }.Order(StringComparer.Ordinal), KernelLinks.Ports("br0").Order(StringComparer.Ordinal));
        Calls.DomainDestroy(domain);
        Assert.Null(KernelLinks.Of(tap));
        Assert.Equal(2, KernelLinks.Ports("br0").Count);
        Calls.DomainCreate(domain);
        Assert.NotEqual(tap, Target()); // not at once again
        Calls.DomainDestroy(other);
        Calls.DomainDestroy(domain);
        NothingIsLeft();
        // QEMU dies.
        Calls.DomainCreate(domain);
        KernelLinks.Run($"kill -9 {Run().Pid}");
        Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(domain)));
        NothingIsLeft();
    }

    private void BridgeOptions()
    {
        var domain = Start(Bridged("<model type='virtio'/><driver queues='3'/><target dev='mytap'/><mtu size='1300'/><port isolated='yes'/><coalesce><rx><frames max='7'/></rx></coalesce>"));
        Assert.Equal(("1300", "True"), (KernelLinks.Text("mytap", "mtu"), KernelLinks.Detail("mytap", "multi_queue")));
        // Those that the guest has not asked for yet do not count.
        Assert.Equal(3, int.Parse(KernelLinks.Detail("mytap", "numqueues")!) + int.Parse(KernelLinks.Detail("mytap", "numdisabled")!));
        Assert.Equal("True", KernelLinks.PortDetail("mytap", "isolated"));
        Assert.Contains(Arguments(Run()), a => a.Contains("\"fds\":\"", StringComparison.Ordinal));
        Assert.Contains("<target dev='mytap'/>", Calls.DomainGetXMLDesc(domain, (uint)DomainXMLFlags.Inactive));
        if (Libvirt.Host.Processes.ProgramPath.Find("ethtool") is not null)
            Assert.Contains("rx-frames:\t7", KernelLinks.Run("ethtool -c mytap"));
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private string Script(string name, int status = 0)
    {
        var path = Path.Combine(_live.Root, name);
        File.WriteAllText(path, $"#!/bin/sh\necho {name} \"$@\" >>{_live.Root}/scripts\nexit {status}\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    private string Scripts => File.Exists(_live.Root + "/scripts") ? File.ReadAllText(_live.Root + "/scripts") : "";

    private void Ethernet()
    {
        var domain = Start($"<interface type='ethernet'>{Mac}<script path='{Script("up")}'/><downscript path='{Script("down")}'/><model type='virtio'/><mtu size='1200'/></interface>");
        var tap = Target();
        Assert.Equal(("fe:54:00:11:22:33", "1200", null, true), (KernelLinks.Text(tap, "address"), KernelLinks.Text(tap, "mtu"), KernelLinks.Text(tap, "master"), KernelLinks.IsUp(tap)));
        Assert.Equal($"up {tap}\n", Scripts);
        Calls.DomainDestroy(domain);
        Assert.Equal($"up {tap}\ndown {tap}\n", Scripts);
        NothingIsLeft();
        domain = Define($"<interface type='ethernet'>{Mac}<script path='{Script("bad", 3)}'/></interface>");
        var error = Assert.Throws<LibvirtException>(() => Calls.DomainCreate(domain));
        Assert.Equal(ErrorNumber.InternalError, error.Code);
        Assert.Matches($"^internal error: Child process \\(LC_ALL=C .*{_live.Root}/bad vnet[0-9]+\\) unexpected exit status 3$", error.Message);
        NothingIsLeft();
        domain = Define($"<interface type='ethernet'>{Mac}<script path='/nonexistent/script'/></interface>");
        Assert.Contains("cannot execute binary /nonexistent/script", Assert.Throws<LibvirtException>(() => Calls.DomainCreate(domain)).Message);
        NothingIsLeft();
        domain = Start($"<interface type='ethernet'>{Mac}<source><ip address='192.168.9.1' prefix='24' peer='192.168.9.2'/><ip address='fd00::1' prefix='64'/><route family='ipv4' address='10.77.0.0' prefix='16' gateway='192.168.9.2'/></source></interface>", paused: true);
        Assert.DoesNotContain("192.168.9", KernelLinks.Run("ip addr")); // not before it runs
        Calls.DomainResume(domain);
        Assert.Contains($"inet 192.168.9.1 peer 192.168.9.2/24", KernelLinks.Run("ip addr show " + Target()));
        Assert.Contains("fd00::1/64", KernelLinks.Run("ip addr show " + Target()));
        Assert.Contains("10.77.0.0/16 via 192.168.9.2", KernelLinks.Run("ip route"));
        Calls.DomainSuspend(domain);
        Calls.DomainResume(domain);
        Calls.DomainDestroy(domain);
        NothingIsLeft();
    }

    private void Unmanaged()
    {
        KernelLinks.Run("ip tuntap add own0 mode tap");
        KernelLinks.Run("ip tuntap add own1 mode tap multi_queue vnet_hdr");
        KernelLinks.Run("ip link set own0 address 02:00:00:00:00:01");
        var domain = Start($"<interface type='ethernet'>{Mac}<target dev='own0' managed='no'/><model type='virtio'/></interface>");
        Assert.Equal(("02:00:00:00:00:01", false), (KernelLinks.Text("own0", "address"), KernelLinks.IsUp("own0"))); // as its owner left it
        Refused(ErrorNumber.SystemError, "Unable to open tap device own0: Device or resource busy",
            () => Start($"<interface type='ethernet'><mac address='52:54:00:11:22:34'/><target dev='own0' managed='no'/></interface>", "second"));
        Calls.DomainDestroy(domain);
        Assert.NotNull(KernelLinks.Of("own0"));
        domain = Start($"<interface type='ethernet'>{Mac}<target dev='own1' managed='no'/><model type='virtio'/><driver queues='2'/></interface>");
        Assert.Equal("True", KernelLinks.Detail("own1", "multi_queue"));
        Calls.DomainDestroy(domain);
        Assert.NotNull(KernelLinks.Of("own1"));
        KernelLinks.Run("ip link add link ve0 name own2 type macvtap mode bridge");
        domain = Start($"<interface type='ethernet'>{Mac}<target dev='own2' managed='no'/><model type='virtio'/></interface>");
        Calls.DomainDestroy(domain);
        Assert.NotNull(KernelLinks.Of("own2"));
        Refused(ErrorNumber.InternalError, "internal error: target managed='no' but specified dev doesn't exist: 'vnet900'", () => Start($"<interface type='ethernet'>{Mac}<target dev='vnet900' managed='no'/></interface>"));
        Refused(ErrorNumber.InternalError, "internal error: target dev must be supplied when managed='no'", () => Start($"<interface type='ethernet'>{Mac}<target managed='no'/></interface>"));
        Refused(ErrorNumber.ConfigUnsupported, "unsupported configuration: unmanaged target dev is not supported on interfaces of type 'bridge'", () => Start(Bridged("<target dev='own0' managed='no'/>")));
    }

    private void Direct()
    {
        foreach (var (mode, kernel) in new[] { ("vepa", "vepa"), ("bridge", "bridge"), ("private", "private") })
        {
            var domain = Start(Shared(mode), paused: true);
            var tap = Target();
            Assert.Matches("^macvtap[0-9]+$", tap);
            Assert.Equal(("52:54:00:11:22:33", "ve0", kernel, false, "noqueue"), (KernelLinks.Text(tap, "address"), KernelLinks.Text(tap, "link"), KernelLinks.Detail(tap, "mode"), KernelLinks.IsUp(tap), KernelLinks.Text(tap, "qdisc")));
            Calls.DomainResume(domain);
            Assert.True(KernelLinks.IsUp(tap));
            Calls.DomainSuspend(domain);
            Assert.False(KernelLinks.IsUp(tap));
            Calls.DomainDestroy(domain);
            NothingIsLeft();
        }
        var named = Start(Shared("bridge", "<target dev='mymac'/><model type='virtio'/><driver queues='2'/>"));
        Assert.True(KernelLinks.IsUp("mymac"));
        // Another guest that wants the same name does not take the device away from the first when it fails.
        Refused(ErrorNumber.SystemError, "error creating macvtap interface mymac@ve0 (52:54:00:11:22:33): File exists", () => Start(Shared("bridge", "<target dev='mymac'/>"), "second"));
        Assert.NotNull(KernelLinks.Of("mymac"));
        KernelLinks.Run($"kill -9 {Run().Pid}");
        Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(named)));
        NothingIsLeft();
    }

    private void Passthrough()
    {
        var before = KernelLinks.Text("ve0", "address");
        var domain = Start(Shared("passthrough"));
        Assert.Equal(("52:54:00:11:22:33", "52:54:00:11:22:33", "passthru"), (KernelLinks.Text(Target(), "address"), KernelLinks.Text("ve0", "address"), KernelLinks.Detail(Target(), "mode")));
        Assert.Contains(before!, File.ReadAllText(_live.Host.Paths.State + "/ve0"));
        // Native's daemon, if it is the next, takes away only what is said to have been made.
        Assert.Contains($"<tapfd path='/dev/tap{KernelLinks.Text(Target(), "ifindex")}'/>", File.ReadAllText(_live.Host.Paths.State + "/net.xml"));
        Assert.Contains("<created value='yes'/>", File.ReadAllText(_live.Host.Paths.State + "/net.xml"));
        Assert.DoesNotContain("tapfd", Calls.DomainGetXMLDesc(domain, 0));
        Assert.DoesNotContain("privateData", Calls.DomainGetXMLDesc(domain, 0));
        Calls.DomainSuspend(domain);
        Assert.False(KernelLinks.IsUp("ve0"));
        Calls.DomainResume(domain);
        Assert.True(KernelLinks.IsUp("ve0"));
        // The kernel gives it once, and the first guest keeps what it has.
        var error = Assert.Throws<LibvirtException>(() => Start($"<interface type='direct'><mac address='52:54:00:11:22:34'/><source dev='ve0' mode='passthrough'/></interface>", "second"));
        Assert.Matches("^error creating macvtap interface macvtap[0-9]+@ve0 .*: Invalid argument$", error.Message);
        Assert.Equal("52:54:00:11:22:33", KernelLinks.Text("ve0", "address"));
        Assert.Contains(before!, File.ReadAllText(_live.Host.Paths.State + "/ve0"));
        Calls.DomainDestroy(domain);
        Assert.Equal(before, KernelLinks.Text("ve0", "address"));
        Assert.False(File.Exists(_live.Host.Paths.State + "/ve0"));
        NothingIsLeft();
    }

    private void BadInput()
    {
        const string Long = "abcdefghijklmnopqrst";
        foreach (var (devices, code, message) in new (string, ErrorNumber, string)[]
        {
            (Bridged(bridge: "nobr"), ErrorNumber.SystemError, "Cannot get interface MTU on 'nobr': No such device"),
            (Bridged("<target dev='mytap'/>", "ve0"), ErrorNumber.SystemError, "Unable to add bridge ve0 port mytap: Operation not supported"),
            (Bridged("<target dev='ve1'/>"), ErrorNumber.OperationInvalid, "Requested operation is not valid: The ve1 interface already exists"),
            (Bridged($"<target dev='{Long}'/>"), ErrorNumber.SystemError, $"Network interface name '{Long}' is too long: Numerical result out of range"),
            (Bridged("<model type='virtio'/><backend tap='/nonexistent/tun'/>"), ErrorNumber.SystemError, "Unable to open /nonexistent/tun, is tun module loaded?: No such file or directory"),
            (Bridged("<vlan><tag id='42'/></vlan><target dev='mytap'/>"), ErrorNumber.SystemError, "error adding vlan filter to interface mytap: Operation not supported"),
            (Bridged("<virtualport><parameters profileid='x'/></virtualport>"), ErrorNumber.XmlError, "XML error: missing required virtualport type"),
            (Bridged("<virtualport type='midonet'/>"), ErrorNumber.XmlError, "XML error: missing interfaceid in <virtualport type='midonet'>"),
            (Shared("bridge", "<virtualport type='802.1Qbh'><parameters profileid='x'/></virtualport>"), ErrorNumber.ConfigUnsupported,
                "unsupported configuration: interface 52:54:00:11:22:33 - <virtualport type='802.1Qbh'> is not supported yet"),
            (Bridged("<filterref filter='some'/>"), ErrorNumber.ConfigUnsupported, "unsupported configuration: interface 52:54:00:11:22:33 - filter 'some' cannot be applied yet"),
            (Bridged("<bandwidth><inbound average='100' floor='50'/></bandwidth>"), ErrorNumber.ConfigUnsupported, "unsupported configuration: floor attribute is not supported for this config"),
            ($"<interface type='network'>{Mac}<source network='none'/></interface>", ErrorNumber.NoNetwork, "Network not found: no network with matching name 'none'"),
            (Shared("bridge").Replace("ve0", "nodev", StringComparison.Ordinal), ErrorNumber.SystemError, "Unable to get index for interface nodev: No such device"),
            (Shared("bridge", "<target dev='ve1'/>"), ErrorNumber.SystemError, "error creating macvtap interface ve1@ve0 (52:54:00:11:22:33): File exists"),
            (Shared("bridge", $"<target dev='{Long}'/>"), ErrorNumber.SystemError, $"error creating macvtap interface {Long}@ve0 (52:54:00:11:22:33): Numerical result out of range"),
            (Shared("passthrough", "<vlan><tag id='42'/></vlan>"), ErrorNumber.ConfigUnsupported, "unsupported configuration: vlan can only be set for SR-IOV VFs, but ve0 is not a VF"),
            (Shared("bridge", "<mtu size='1300'/>"), ErrorNumber.ConfigUnsupported, "unsupported configuration: setting MTU on interface type direct is not supported yet"),
            (Shared("wrong"), ErrorNumber.XmlError, "XML error: Invalid value for attribute 'mode' in element 'source': 'wrong'."),
            // The second fails: nothing of the first is left.
            (Bridged("<target dev='mytap'/>") + Shared("bridge", "<target dev='mymac'/>").Replace("11:22:33", "11:22:34", StringComparison.Ordinal) + Bridged(bridge: "nobr", mac: "<mac address='52:54:00:11:22:35'/>"), ErrorNumber.SystemError, "Cannot get interface MTU on 'nobr': No such device"),
        })
        {
            var error = Assert.Throws<LibvirtException>(() => Start(devices));
            Assert.Equal((code, message), (error.Code, error.Message));
            NothingIsLeft();
            Assert.NotNull(KernelLinks.Of("ve1"));
        }
        if (!File.Exists("/dev/vhost-net"))
            Refused(ErrorNumber.ConfigUnsupported, "unsupported configuration: vhost-net was requested for an interface, but is unavailable",
                () => Calls.DomainCreate(Define(Bridged("<model type='virtio'/><driver name='vhost'/>"), type: "kvm")));
        NothingIsLeft();
    }
}
