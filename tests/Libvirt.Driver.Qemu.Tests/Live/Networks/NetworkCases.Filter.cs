using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    private const string OtherMac = "52:54:00:99:99:99";

    private void Configure(string text)
    {
        var file = Path.Combine(_live.Host.Paths.ConfigurationBase, "qemu.conf");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Rules of a chain, as ebtables lists them.</summary>
    private static List<string> Rules(string chain) => [.. KernelLinks.Run($"ebtables -L {chain}").Split('\n').Where(l => l.StartsWith('-')).Select(l => l.Trim())];

    private void MacFilter()
    {
        if (ProgramPath.Find("ebtables") is not { } program || CommandOutput.Run([program, "-L"]) is not { Status: 0 })
            return; // the pretended one must do
        const string OurRule = "-s 52:54:00:11:22:33 -i {0} -j ACCEPT";
        KernelLinks.Run("ip link set ve0 master br0");
        KernelLinks.Run("ip link set br0 mtu 1500");
        using var peer = new PacketSocket("ve1");
        var domain = Start(Bridged("<model type='e1000'/><boot order='1'/>"), paused: true);
        // It runs when the filter begins: it keeps its network.
        Configure("mac_filter = 1\n");
        _live.Restart();
        domain = Found("net");
        Assert.Equal(["-j libvirt_qemu_FORWARD"], Rules("FORWARD"));
        Assert.Equal([string.Format(OurRule, Target())], Rules("libvirt_qemu_FORWARD"));
        Calls.DomainResume(domain);
        Assert.NotNull(peer.From("52:54:00:11:22:33", 60));
        // Restarted, all is there once.
        _live.Restart();
        domain = Found("net");
        Assert.Equal(["-j libvirt_qemu_FORWARD"], Rules("FORWARD"));
        Assert.Single(Rules("libvirt_qemu_FORWARD"));
        const string Plugged = "<interface type='bridge'><mac address='52:54:00:11:22:34'/><source bridge='br0'/><model type='usb-net'/></interface>";
        Calls.DomainAttachDevice(domain, Plugged);
        Assert.Contains($"-s 52:54:00:11:22:34 -i {Targets()[1]} -j ACCEPT", Rules("libvirt_qemu_FORWARD"));
        Calls.DomainDetachDevice(domain, Plugged);
        Assert.True(LiveHost.Await(() => Targets().Count == 1));
        Assert.Equal([string.Format(OurRule, Target())], Rules("libvirt_qemu_FORWARD"));
        Calls.DomainDestroy(domain);
        Assert.Empty(Rules("libvirt_qemu_FORWARD"));
        // A guest that sends from another address than its own is not heard beyond its bridge.
        domain = Calls.DomainDefineXML(_live.Connection, Calls.DomainGetXMLDesc(domain, 0).Replace("<domain type='qemu'", "<domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'", StringComparison.Ordinal)
            .Replace("</domain>", $"<qemu:override><qemu:device alias='net0'><qemu:frontend><qemu:property name='mac' type='string' value='{OtherMac}'/></qemu:frontend></qemu:device></qemu:override></domain>", StringComparison.Ordinal));
        using var bridge = new PacketSocket("br0");
        Calls.DomainCreate(domain);
        Assert.NotNull(bridge.From(OtherMac, 60));
        Assert.Null(peer.From(OtherMac, 4));
        KernelLinks.Run($"ebtables -I libvirt_qemu_FORWARD -s {OtherMac} -j ACCEPT");
        Assert.NotNull(peer.From(OtherMac, 60));
        KernelLinks.Run($"kill -9 {Run().Pid}");
        Assert.True(LiveHost.Await(() => !Calls.DomainIsActive(domain)));
        Assert.Equal([$"-s {OtherMac} -j ACCEPT"], Rules("libvirt_qemu_FORWARD"));
    }

    /// <summary>With another ebtables, which writes down what it is asked and can refuse; and with none.</summary>
    private void NoMacFilter()
    {
        var search = Environment.GetEnvironmentVariable("PATH");
        var folder = Directory.CreateDirectory(Path.Combine(_live.Root, "programs")).FullName;
        string log = Path.Combine(folder, "log"), refuse = Path.Combine(folder, "refuse");
        List<string> Said()
        {
            var said = File.Exists(log) ? File.ReadAllLines(log).Where(l => !l.Contains("-L", StringComparison.Ordinal)).ToList() : [];
            File.Delete(log);
            return said;
        }
        Configure("mac_filter = 1\n");
        Environment.SetEnvironmentVariable("PATH", folder);
        var error = Assert.Throws<LibvirtException>(() => _live.Restart());
        Assert.Equal((ErrorNumber.SystemError, "Cannot find 'ebtables' in path: No such file or directory"), (error.Code, error.Message));
        File.WriteAllText(Path.Combine(folder, "ebtables"), $"#!/bin/sh\necho \"$@\" >>{log}\n[ -e {refuse} ] && echo oops >&2 && exit 1\nexit 0\n");
        File.SetUnixFileMode(Path.Combine(folder, "ebtables"), (UnixFileMode)0b111_101_101);
        Environment.SetEnvironmentVariable("PATH", folder + ":" + search);
        _live.Restart();
        Assert.Equal(["--concurrent --new-chain libvirt_qemu_FORWARD", "--concurrent --insert FORWARD --jump libvirt_qemu_FORWARD", "--concurrent -P libvirt_qemu_FORWARD DROP"], Said());
        // Only taps on bridges are filtered.
        var domain = Start($"<interface type='ethernet'>{Mac}<target dev='mytap'/></interface>" + Shared("bridge").Replace("22:33", "22:34", StringComparison.Ordinal) + "<interface type='user'><mac address='52:54:00:11:22:35'/></interface>");
        Assert.Equal(["--concurrent --insert libvirt_qemu_FORWARD --in-interface mytap --source 52:54:00:11:22:33 --jump ACCEPT"], Said());
        Calls.DomainDestroy(domain);
        Assert.Equal(["--concurrent --delete libvirt_qemu_FORWARD --in-interface mytap --source 52:54:00:11:22:33 --jump ACCEPT"], Said());
        File.WriteAllText(refuse, "");
        Refused(ErrorNumber.InternalError, "internal error: Failed to run firewall command ebtables --concurrent --insert libvirt_qemu_FORWARD --in-interface mytap --source 52:54:00:11:22:33 --jump ACCEPT: oops", () => Calls.DomainCreate(domain));
        NothingIsLeft();
        Refused(ErrorNumber.InternalError, "internal error: Failed to run firewall command ebtables --concurrent --insert FORWARD --jump libvirt_qemu_FORWARD: oops", () => _live.Restart());
        // Who is no root has none, and needs no ebtables.
        Assert.Null(Libvirt.Driver.Qemu.Networks.MacFilter.Of(QemuConfiguration.Load(_live.Host.Paths, isPrivileged: false)));
        Assert.NotNull(Libvirt.Driver.Qemu.Networks.MacFilter.Of(QemuConfiguration.Load(_live.Host.Paths, isPrivileged: true)));
        Configure("");
        _live.Restart();
    }
}
